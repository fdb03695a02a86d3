package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Finds queues by what a request says of them. */
final class Queues {
    private final Store store;
    private final CallRates rates;
    private final Sequences sequences = new Sequences();

    Queues(Store store, CallRates rates) {
        this.store = store;
        this.rates = rates;
    }

    /** The queues of an account and region, by name. */
    Table<Queue> in(Scope scope) {
        return store.table("sqs/" + scope.account() + "/" + scope.region() + "/queues", Queue.class);
    }

    /**
     * The queue at a URL, or of a name in the caller's account.
     *
     * @throws Refusal if the URL is missing, or is none of a queue's, or there is no such queue
     */
    Queue at(String url, Call call) {
        if (url == null || url.isEmpty()) {
            throw SqsRefusals.missing("QueueUrl");
        }
        if (url.indexOf('/') < 0) {
            return named(url, call.scope().account(), call);
        }
        int nameAt = url.lastIndexOf('/') + 1;
        int accountAt = url.lastIndexOf('/', nameAt - 2) + 1;
        String account = nameAt == 0 ? "" : url.substring(accountAt, nameAt - 1);
        if (account.isEmpty() || nameAt == url.length()) {
            throw new Refusal("InvalidAddress", 404, "The address " + url + " is not valid for this endpoint.");
        }
        return named(url.substring(nameAt), account, call);
    }

    /**
     * The queue at a URL whose messages are sent, received, hidden or deleted.
     *
     * @param action the operation, which may be called so often in a second
     * @throws Refusal as {@link #at} does, and if there are too many calls of it
     */
    Queue at(String url, Call call, String action) {
        Queue queue = at(url, call);
        rates.count(queue, action);
        return queue;
    }

    /** The queue of a name in an account. */
    Queue named(String name, String account, Call call) {
        Queue queue = find(name, new Scope(account, call.scope().region()));
        if (queue == null) {
            throw SqsRefusals.noSuchQueue();
        }
        return queue;
    }

    /** The queue of a name, or {@code null}. */
    Queue find(String name, Scope scope) {
        // Who may use the queues of another account is decided before; an account that is none has no tables.
        String account = scope.account();
        boolean is =
                account != null && account.length() == 12 && account.chars().allMatch(c -> c >= '0' && c <= '9');
        return is ? in(scope).get(name) : null;
    }

    /** The queue of an ARN, or {@code null}. */
    Queue find(String arn) {
        String[] fields = arn.split(":", 6);
        return fields.length < 6 ? null : find(fields[5], new Scope(fields[4], fields[3]));
    }

    /** The queues whose names begin so, in the order of their names, from one on. */
    Iterator<Queue> named(String prefix, String from, Scope scope) {
        return StreamSupport.stream(in(scope).from(from).spliterator(), false)
                .takeWhile(row -> row.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .iterator();
    }

    /** The queues whose dead letters come into this one, in the order of their names, from one on. */
    Iterator<Queue> sourcesOf(Queue letters, String from) {
        return StreamSupport.stream(in(letters.scope()).from(from).spliterator(), false)
                .map(Map.Entry::getValue)
                .filter(queue -> {
                    RedrivePolicy policy = RedrivePolicy.of(queue);
                    return policy != null && policy.target().equals(letters.arn());
                })
                .iterator();
    }

    /** Keeps a queue that was changed. */
    void put(Queue queue) {
        in(queue.scope()).put(queue.name(), queue);
    }

    /** The messages of a queue. */
    QueueTables messages(Queue queue) {
        return new QueueTables(store, queue, sequences);
    }

    /** Removes all that there is of a queue beside its row. */
    void dropBelongings(Queue queue) {
        new MoveTasks(store).drop(queue);
        messages(queue).drop();
        new Deduplication(store, queue).drop();
        new Attempts(store, queue, messages(queue)).drop();
    }
}
