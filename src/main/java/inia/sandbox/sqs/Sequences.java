package inia.sandbox.sqs;

import java.time.Instant;

/** Gives messages their sequence numbers, each higher than all before, so that they tell the order of sending. */
final class Sequences {
    private static final long PER_MILLISECOND = 1000;

    private long last;

    /**
     * The next number.
     *
     * @param queueLast the highest number that the queue has, which may be from before a restart
     */
    synchronized long next(Instant now, long queueLast) {
        last = Math.max(now.toEpochMilli() * PER_MILLISECOND, Math.max(last, queueLast) + 1);
        return last;
    }

    /** A number as the API tells it: twenty digits. */
    static String told(long sequence) {
        return "1" + String.format("%019d", sequence);
    }
}
