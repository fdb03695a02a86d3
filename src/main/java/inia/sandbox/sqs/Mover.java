package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Moves messages as tasks say, some at a time. */
final class Mover {
    private static final int MOST_AT_ONCE = 100;

    private final Store store;
    private final Queues queues;
    private final Arrivals arrivals;
    private final MoveTasks tasks;

    Mover(Store store, Queues queues, Arrivals arrivals, MoveTasks tasks) {
        this.store = store;
        this.queues = queues;
        this.arrivals = arrivals;
        this.tasks = tasks;
    }

    /**
     * Moves what the task of a queue may move now.
     *
     * @return when it may move more, in milliseconds since 1970; far in the future if it has ended
     */
    long step(String source, Instant now) {
        Set<String> reached = new HashSet<>();
        long next = store.change(() -> {
            Queue queue = queues.find(source);
            MoveTask task = queue == null ? null : tasks.running(queue);
            if (task == null) {
                tasks.drop(source);
                return Long.MAX_VALUE;
            }
            MoveTask after = moved(queue, task, reached, now);
            tasks.put(queue, after);
            return after.running() ? after.nextAt() : Long.MAX_VALUE;
        });
        store.commit();
        reached.forEach(arrivals::wake);
        return next;
    }

    private MoveTask moved(Queue queue, MoveTask task, Set<String> reached, Instant now) {
        QueueTables messages = queues.messages(queue);
        MoveTask moving = task;
        int count = 0;
        for (long sequence : messages.ready(now)) {
            if (count == MOST_AT_ONCE || moving.nextAt() > now.toEpochMilli()) {
                return moving;
            }
            StoredMessage message = messages.message(sequence);
            String destination = task.destination() == null ? message.source() : task.destination();
            Queue target = destination == null ? null : queues.find(destination);
            if (target == null) {
                return moving.ended(
                        MoveTask.Status.FAILED,
                        destination == null
                                ? "CouldNotDetermineMessageSource"
                                : "AWS.SimpleQueueService.NonExistentQueue");
            }
            messages.remove(sequence);
            queues.messages(target).add(message.again(now), now.toEpochMilli(), now);
            reached.add(target.id());
            moving = moving.withMoved(1);
            count++;
        }
        return moving.ended(MoveTask.Status.COMPLETED, null);
    }
}
