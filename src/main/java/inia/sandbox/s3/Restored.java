package inia.sandbox.s3;

import java.time.Instant;

/**
 * When an archived object can be read.
 *
 * @param from the time from which it is there again
 * @param until the time from which it is gone again
 */
record Restored(Instant from, Instant until) {
    boolean isUnderWay(Instant now) {
        return from.isAfter(now);
    }

    boolean isThere(Instant now) {
        return !isUnderWay(now) && until.isAfter(now);
    }
}
