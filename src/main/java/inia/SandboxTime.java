package inia;

import inia.client.NotSentException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The sandbox's clock: {@code aws.sandbox().clock()}.
 *
 * <pre>{@code
 * var clock = aws.sandbox().clock()
 * clock.advance(Duration.ofHours(1))     // sessions end, messages come back, presigned URLs expire
 * clock.freeze()                         // nothing expires while you explain
 * }</pre>
 *
 * Everything in the sandbox goes by it: creation dates, visibility, delay and retention of messages, sessions, presigned URLs,
 * lifecycle rules. Clients sign by the machine's clock, as ever, and are let in.
 */
public final class SandboxTime {
    private static final long DAY = 86_400;
    private static final String PAGE = "clock";

    private final SandboxApi api;

    SandboxTime(SandboxApi api) {
        this.api = api;
    }

    /** The sandbox's time. */
    public Instant now() {
        return Instant.parse(told().get("now").toString());
    }

    /** How far it is ahead of the machine's time; negative if it is behind. */
    public Duration ahead() {
        return Duration.parse(told().get("ahead").toString());
    }

    /** Whether it stands still. */
    public boolean isFrozen() {
        return Boolean.TRUE.equals(told().get("frozen"));
    }

    /**
     * Lets time pass at once; a clock that stands still stands at the later time then.
     *
     * @param duration how much, such as {@code Duration.ofMinutes(5)}
     * @throws NotSentException if it is negative: time doesn't run backwards, but {@link SandboxControls#reset()} begins anew
     */
    public SandboxTime advance(Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new NotSentException("Time doesn't run backwards: " + duration
                    + ". aws.sandbox().reset() empties the sandbox and begins anew.");
        }
        api.post(PAGE, "advance", Given.time(duration, "Duration.ofMinutes(5)"));
        return this;
    }

    /** Stops time: nothing expires and nothing becomes due, until it is advanced or let go on. */
    public SandboxTime freeze() {
        api.post(PAGE, "frozen", true);
        return this;
    }

    /** Lets time go on from where it was stopped. */
    public SandboxTime unfreeze() {
        api.post(PAGE, "frozen", false);
        return this;
    }

    private Map<String, Object> told() {
        return api.get(PAGE);
    }

    /** In one line: the time, and how it differs from the machine's. */
    static String line(Map<String, Object> told) {
        Duration ahead = Duration.parse(told.get("ahead").toString());
        long seconds = Math.abs(Math.round(ahead.toMillis() / 1000.0));
        String difference = seconds == 0
                ? "as the machine's"
                : text(seconds) + (ahead.isNegative() ? " behind" : " ahead of") + " the machine's";
        boolean frozen = Boolean.TRUE.equals(told.get("frozen"));
        return Instant.parse(told.get("now").toString()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                + (frozen ? ", frozen, " : ", ")
                + difference;
    }

    private static String text(long seconds) {
        if (seconds >= 3 * DAY) {
            return seconds / DAY + " days";
        }
        return Duration.ofSeconds(seconds).toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return line(told());
    }
}
