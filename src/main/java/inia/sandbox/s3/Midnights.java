package inia.sandbox.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Sees from the times of calls that a new day has begun, which is when S3 lets objects expire. */
final class Midnights {
    private final Consumer<Instant> work;
    private final AtomicLong next = new AtomicLong();

    /**
     * @param work done once a day, beside the call that was the day's first
     */
    Midnights(Consumer<Instant> work) {
        this.work = work;
    }

    /** Tells what time it is. */
    void passed(Instant now) {
        long due = next.get();
        if (now.getEpochSecond() >= due && next.compareAndSet(due, tomorrow(now))) {
            CompletableFuture.runAsync(() -> work.accept(now));
        }
    }

    private static long tomorrow(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).getEpochSecond();
    }
}
