package inia.sandbox.sqs;

import java.time.Instant;

/**
 * A task that moves the messages of a dead-letter queue elsewhere.
 *
 * @param source the dead-letter queue's ARN
 * @param destination the ARN of the queue that they go to, or {@code null} for where each came from
 * @param rate how many go in a second at most, or 0 for as many as can
 * @param toMove how many messages there were at its start
 * @param failure why it failed, or {@code null}
 */
record MoveTask(
        String id,
        String source,
        String destination,
        int rate,
        Instant started,
        long toMove,
        long moved,
        Status status,
        String failure) {
    /** How far a task is. */
    enum Status {
        RUNNING,
        COMPLETED,
        CANCELLED,
        FAILED
    }

    boolean running() {
        return status == Status.RUNNING;
    }

    MoveTask withMoved(long count) {
        return new MoveTask(id, source, destination, rate, started, toMove, moved + count, status, failure);
    }

    MoveTask ended(Status how, String why) {
        return new MoveTask(id, source, destination, rate, started, toMove, moved, how, why);
    }

    /** From when on one more message may be moved, in milliseconds since 1970. */
    long nextAt() {
        return rate == 0 ? 0 : started.toEpochMilli() + moved * 1000 / rate;
    }
}
