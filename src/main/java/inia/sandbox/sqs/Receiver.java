package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes messages out of queues for those who receive them, and puts aside those that were received too often. */
final class Receiver {
    /** How many dead letters are put aside in one change, so that others needn't wait long. */
    private static final int MOST_DEAD_AT_ONCE = 100;

    private final Store store;
    private final Queues queues;
    private final Arrivals arrivals;
    private final int mostInFlight;

    /**
     * @param mostInFlight how many messages of a queue are in flight at most
     */
    Receiver(Store store, Queues queues, Arrivals arrivals, int mostInFlight) {
        this.store = store;
        this.queues = queues;
        this.arrivals = arrivals;
        this.mostInFlight = mostInFlight;
    }

    /**
     * What a receive asks for.
     *
     * @param visibilityTimeout for how many seconds the messages are then invisible
     * @param attemptId tells it from others of a FIFO queue; may be {@code null}
     * @param waits whether it would wait for messages
     */
    record Wish(int most, int visibilityTimeout, String attemptId, boolean waits) {}

    /** One look into a queue. */
    private record Look(List<Taken> taken, int dead) {}

    /**
     * Receives what there is.
     *
     * @throws Refusal if too many messages of a standard queue are in flight, and the wish is not to wait
     */
    List<Taken> receive(Queue queue, Wish wish, Instant now) {
        QueueTables messages = queues.messages(queue);
        messages.expire(now);
        if (wish.attemptId() == null && messages.nextVisibleAt() > now.toEpochMilli()) {
            return List.of();
        }
        while (true) {
            Look look = store.change(() -> look(queue, messages, wish, now));
            if (!look.taken().isEmpty() || look.dead() < MOST_DEAD_AT_ONCE) {
                return look.taken();
            }
        }
    }

    private Look look(Queue queue, QueueTables messages, Wish wish, Instant now) {
        long visibleAt = now.toEpochMilli() + wish.visibilityTimeout() * 1000L;
        if (wish.attemptId() == null) {
            return take(queue, messages, wish, visibleAt, now);
        }
        Attempts attempts = new Attempts(store, queue, messages);
        List<Taken> again = attempts.again(wish.attemptId(), visibleAt, now);
        if (!again.isEmpty()) {
            return new Look(again, 0);
        }
        Look look = take(queue, messages, wish, visibleAt, now);
        if (!look.taken().isEmpty()) {
            attempts.remember(wish.attemptId(), look.taken(), visibleAt, now);
        }
        return look;
    }

    private Look take(Queue queue, QueueTables messages, Wish wish, long visibleAt, Instant now) {
        long most = Math.min(wish.most(), mostInFlight - messages.inFlight(now));
        if (most <= 0) {
            if (!queue.fifo() && !wish.waits()) {
                throw new Refusal("OverLimit", 403, "Too many messages in flight: at most " + mostInFlight + ".");
            }
            return new Look(List.of(), 0);
        }
        RedrivePolicy policy = RedrivePolicy.of(queue);
        Queue letters = policy == null ? null : queues.find(policy.target());
        List<Taken> taken = new ArrayList<>();
        int dead = 0;
        for (long sequence : messages.ready(now)) {
            if (letters != null && messages.place(sequence).receives() >= policy.most()) {
                bury(sequence, queue, messages, letters, now);
                dead++;
            } else {
                taken.add(messages.take(sequence, visibleAt, now));
            }
            if (taken.size() >= most || dead >= MOST_DEAD_AT_ONCE) {
                break;
            }
        }
        if (dead > 0) {
            arrivals.wake(letters.id());
        }
        return new Look(taken, dead);
    }

    /** Moves a message that was received too often into the dead-letter queue. */
    private void bury(long sequence, Queue queue, QueueTables messages, Queue letters, Instant now) {
        StoredMessage message = messages.message(sequence);
        int receives = messages.place(sequence).receives();
        messages.remove(sequence);
        queues.messages(letters).add(message.deadLetter(queue, receives, now), now.toEpochMilli(), now);
    }
}
