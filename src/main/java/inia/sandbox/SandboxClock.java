package inia.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox's time: the machine's, and as much further as it was advanced. */
public final class SandboxClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    SandboxClock() {}

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
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
    }

    /** How far it is ahead of the machine's time. */
    public Duration ahead() {
        return ahead.get();
    }
}
