package inia.sandbox;

import inia.sandbox.auth.ClientTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sandbox's time: the machine's, and as much further as it was advanced. */
public final class SandboxClock extends Clock implements ClientTimes {
    /** How far it had been advanced in all, from which of the machine's times on. */
    private record Leap(Instant at, Duration ahead) {}

    private final List<Leap> leaps = new CopyOnWriteArrayList<>();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    SandboxClock() {}

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead());
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
        synchronized (leaps) {
            leaps.add(new Leap(Instant.now(), ahead().plus(duration)));
        }
        waiting.forEach(Runnable::run);
    }

    /** How far it is ahead of the machine's time. */
    public Duration ahead() {
        return leaps.isEmpty() ? Duration.ZERO : leaps.get(leaps.size() - 1).ahead();
    }

    @Override
    public Instant earliest(Instant signed) {
        return signed.plus(aheadBefore(signed));
    }

    @Override
    public Instant latest(Instant signed) {
        return signed.plus(aheadBefore(signed.plusSeconds(1)));
    }

    private Duration aheadBefore(Instant machine) {
        Duration ahead = Duration.ZERO;
        for (Leap leap : leaps) {
            ahead = leap.at().isBefore(machine) ? leap.ahead() : ahead;
        }
        return ahead;
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
