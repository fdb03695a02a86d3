package inia.sandbox.s3;

import inia.sandbox.call.Chance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of versions and uploads: each holds the number by which its row is found, and more that nobody can guess. */
final class Stamp {
    private static final AtomicLong LATEST = new AtomicLong();
    private static final int DIGITS = 16;

    private Stamp() {}

    /**
     * A number greater than all before.
     *
     * @param now the time, whose microseconds it is if it can be
     * @param before a number that it must be greater than
     */
    static long next(Instant now, long before) {
        long time = Math.max(ChronoUnit.MICROS.between(Instant.EPOCH, now), before + 1);
        // What is to come out the same each time depends on the object alone, not on what else was numbered.
        return Chance.isFixed() ? time : LATEST.updateAndGet(latest -> Math.max(latest + 1, time));
    }

    /** An id that holds the number: 32 hexadecimal digits. */
    static String id(long number) {
        long mixed = Chance.isFixed()
                ? Chance.source().nextLong()
                : ThreadLocalRandom.current().nextLong();
        return String.format("%016x%016x", mixed, number ^ mixed);
    }

    /** The number that an id holds, or -1 if the text is none. */
    static long number(String id) {
        if (id.length() != 2 * DIGITS) {
            return -1;
        }
        try {
            long mixed = Long.parseUnsignedLong(id.substring(0, DIGITS), 16);
            return Long.parseUnsignedLong(id.substring(DIGITS), 16) ^ mixed;
        } catch (NumberFormatException noId) {
            return -1;
        }
    }
}
