package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Service;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.store.Store;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/** SQS: queues that hold messages until somebody has received and deleted them. */
public final class SqsService implements Service, ResourceFacts.Keeper {
    private static final int MOST_IN_FLIGHT = 120_000;

    private final Arrivals arrivals;
    private final Queues queues;
    private final QueueFacts facts;
    private final SendOperations send;
    private final MoverThread movers;
    private final List<Object> operations;

    /** SQS whose long polls wait by the system's clock. */
    public SqsService(Store store) {
        this(store, Clock.systemUTC(), false, () -> false);
    }

    /**
     * SQS whose long polls wait by a clock of the caller's.
     *
     * @param clock the sandbox's clock, the one that {@code Call.now()} comes from; tell {@link #clockChanged()} of leaps
     * @param open whether to take what only stands for the real thing, as tests of programs have it
     * @param quotas whether so many calls a second are taken only as AWS takes
     */
    public SqsService(Store store, InstantSource clock, boolean open, BooleanSupplier quotas) {
        arrivals = new Arrivals(clock);
        queues = new Queues(store, new CallRates(quotas));
        QueueSettings settings = new QueueSettings(queues, open);
        facts = new QueueFacts(queues);
        send = new SendOperations(store, queues, arrivals, open);
        MoveTasks tasks = new MoveTasks(store);
        Mover mover = new Mover(store, queues, arrivals, tasks);
        movers = new MoverThread(mover, tasks, clock);
        movers.wake();
        operations = List.of(
                new QueueOperations(store, queues, arrivals, settings),
                new DeadLetterOperations(queues),
                new MoveOperations(store, queues, tasks, mover, movers),
                new AttributeOperations(store, queues, settings),
                new TagOperations(store, queues),
                new PermissionOperations(store, queues),
                send,
                new ReceiveOperations(queues, arrivals, new Receiver(store, queues, arrivals, MOST_IN_FLIGHT)),
                new DeleteOperations(store, queues, arrivals),
                new VisibilityOperations(store, queues, arrivals));
    }

    /**
     * Puts a message of another service into a queue.
     *
     * @param call the call that gave rise to it
     * @return whether there is such a queue, and it took it
     */
    public boolean deliver(String queueArn, String text, Call call) {
        return send.deliver(queueArn, text, call);
    }

    /** Whether there is a queue of this ARN. */
    public boolean has(String queueArn) {
        return queues.find(queueArn) != null;
    }

    @Override
    public String name() {
        return "sqs";
    }

    @Override
    public List<Object> operations() {
        return operations;
    }

    @Override
    public ResourceFacts resourceFacts() {
        return facts;
    }

    /** Lets everybody who waits look at the clock again, after it was advanced. */
    public void clockChanged() {
        arrivals.wakeAll();
        movers.wake();
    }
}
