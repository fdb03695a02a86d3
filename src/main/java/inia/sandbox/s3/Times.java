package inia.sandbox.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** S3's times, which are whole seconds. */
final class Times {
    private Times() {}

    static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
