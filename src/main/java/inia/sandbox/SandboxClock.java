package inia.sandbox;

import inia.sandbox.auth.ClientTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sandbox's time: the machine's, until it is advanced, stopped or set.
 *
 * <p>Clients go on to sign by their own clocks, which are the machine's: what they sign is translated by what the sandbox's time
 * was when the machine's was that.
 */
public final class SandboxClock extends Clock implements ClientTimes {
    /** So many stretches are remembered; what was signed before them counts from their beginning. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final int REMEMBERED = 1000;

    /**
     * A stretch of time, which lasts until the next begins.
     *
     * @param machine the machine's time when it began
     * @param sandbox the sandbox's time when it began
     * @param running whether the sandbox's time goes on in it, as the machine's does
     */
    private record Stretch(Instant machine, Instant sandbox, boolean running) {
        Instant at(Instant time) {
            return running ? sandbox.plus(Duration.between(machine, time)) : sandbox;
        }
    }

    private final List<Stretch> stretches = new CopyOnWriteArrayList<>();
    private volatile Keeper keeper = (machine, sandbox, running) -> {};
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    SandboxClock() {}

    /** Hears how the clock goes from a time of the machine on, each time it is turned. */
    @FunctionalInterface
    interface Keeper {
        void keep(Instant machine, Instant sandbox, boolean running);
    }

    /** Lets another keep how the clock is turned. */
    void keptBy(Keeper other) {
        keeper = other;
    }

    /** Tells how the clock goes now, if it was turned. */
    void tell() {
        Stretch latest = latest();
        if (latest != null) {
            keeper.keep(latest.machine(), latest.sandbox(), latest.running());
        }
    }

    /** Goes on as a clock did that was turned so at a time of the machine. */
    void resume(Instant machine, Instant sandbox, boolean running) {
        stretches.add(new Stretch(machine, sandbox, running));
    }

    @Override
    public Instant instant() {
        return at(Instant.now());
    }

    private Instant at(Instant machine) {
        Stretch latest = latest();
        return latest == null ? machine : latest.at(machine);
    }

    private Stretch latest() {
        // The list only grows, but for forget(), which leaves an empty array to whoever reads meanwhile.
        Object[] all = stretches.toArray();
        return all.length == 0 ? null : (Stretch) all[all.length - 1];
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
     * Lets time pass at once, so that what expires does; a frozen clock is frozen at the later time then.
     *
     * @throws IllegalArgumentException if the duration is negative: time doesn't run backwards
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The sandbox's time can't go back: " + duration);
        }
        synchronized (stretches) {
            Instant now = Instant.now();
            Instant before = at(now);
            if (Duration.between(before, END).compareTo(duration) < 0) {
                throw new IllegalArgumentException("The sandbox's time ends with the year 9999, as AWS's dates do.");
            }
            begin(new Stretch(now, before.plus(duration), !isFrozen()));
        }
    }

    /** Stops time, until it is advanced or {@link #unfreeze} lets it go on. */
    public void freeze() {
        turn(false);
    }

    /** Lets time go on from where it was stopped. */
    public void unfreeze() {
        turn(true);
    }

    private void turn(boolean running) {
        synchronized (stretches) {
            if (running == isFrozen()) {
                Instant now = Instant.now();
                begin(new Stretch(now, at(now), running));
            }
        }
    }

    /** Whether time stands still. */
    public boolean isFrozen() {
        Stretch latest = latest();
        return latest != null && !latest.running();
    }

    /** Sets the time, earlier or later, and stops or lets it go on: for a sandbox that has just been emptied. */
    void set(Instant time, boolean running) {
        synchronized (stretches) {
            begin(new Stretch(Instant.now(), time, running));
        }
    }

    /** Goes by the machine's time again, for a sandbox that has just been emptied. */
    void forget() {
        synchronized (stretches) {
            stretches.clear();
        }
        waiting.forEach(Runnable::run);
    }

    private void begin(Stretch stretch) {
        if (stretches.size() >= REMEMBERED) {
            stretches.remove(0);
        }
        stretches.add(stretch);
        tell();
        waiting.forEach(Runnable::run);
    }

    /** How far it is ahead of the machine's time; negative if it is behind, as after having been frozen. */
    public Duration ahead() {
        Instant now = Instant.now();
        return Duration.between(now, at(now));
    }

    @Override
    public Instant earliest(Instant signed) {
        return translated(signed, signed);
    }

    @Override
    public Instant latest(Instant signed) {
        return translated(signed, signed.plusSeconds(1));
    }

    /** The sandbox's time of a signature, by the last stretch that had begun before a time of the machine. */
    private Instant translated(Instant signed, Instant before) {
        Stretch last = null;
        for (Stretch each : stretches) {
            last = each.machine().isBefore(before) ? each : last;
        }
        if (last == null) {
            return signed;
        }
        // A clock that is fast stays so much fast, even while the sandbox's stands still.
        Instant now = Instant.now();
        return signed.isAfter(now) ? last.at(now).plus(Duration.between(now, signed)) : last.at(signed);
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
