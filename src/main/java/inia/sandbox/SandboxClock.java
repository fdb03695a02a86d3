package inia.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox's time: the machine's, and as much further as it was advanced. */
public final class SandboxClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    SandboxClock() {}

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The sandbox's time is UTC");
    }

    /**
     * Lets time pass at once, so that what expires does.
     *
     * @throws IllegalArgumentException if the duration is negative: time doesn't run backwards
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The sandbox's time can't go back: " + duration);
        }
        ahead.accumulateAndGet(duration, Duration::plus);
        waiting.forEach(Runnable::run);
    }

    /** How far it is ahead of the machine's time. */
    public Duration ahead() {
        return ahead.get();
    }

    /** Runs this after each leap, for those who wait for a time to come. */
    void afterLeaps(Runnable listener) {
        waiting.add(listener);
    }

    /** Forgets who waits. */
    void forgetListeners() {
        waiting.clear();
    }
}
