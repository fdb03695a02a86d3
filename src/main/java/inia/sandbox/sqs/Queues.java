package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;

/** Finds queues by what a request says of them. */
final class Queues {
    private final Store store;

    Queues(Store store) {
        this.store = store;
    }

    /** The queues of an account and region, by name. */
    Table<Queue> in(Scope scope) {
        return store.table("sqs/" + scope.account() + "/" + scope.region() + "/queues", Queue.class);
    }

    /**
     * The queue at a URL.
     *
     * @throws Refusal if the URL is missing, or is none of a queue's, or there is no such queue
     */
    Queue at(String url, Call call) {
        if (url == null || url.isEmpty()) {
            throw SqsRefusals.missing("QueueUrl");
        }
        int nameAt = url.lastIndexOf('/') + 1;
        int accountAt = url.lastIndexOf('/', nameAt - 2) + 1;
        String account = nameAt == 0 ? "" : url.substring(accountAt, nameAt - 1);
        if (account.isEmpty() || nameAt == url.length()) {
            throw new Refusal("InvalidAddress", 404, "The address " + url + " is not valid for this endpoint.");
        }
        return named(url.substring(nameAt), account, call);
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
        boolean account =
                scope.account().length() == 12 && scope.account().chars().allMatch(c -> c >= '0' && c <= '9');
        return account ? in(scope).get(name) : null;
    }

    /** Keeps a queue that was changed. */
    void put(Queue queue) {
        in(queue.scope()).put(queue.name(), queue);
    }

    /** The messages of a queue. */
    QueueTables messages(Queue queue) {
        return new QueueTables(store, queue);
    }
}
