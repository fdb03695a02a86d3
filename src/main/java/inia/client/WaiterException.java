package inia.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was waited for did not happen: it never will, or not in the time given.
 *
 * <pre>{@code
 * try {
 *     client.waiter("user_exists").maxAttempts(3).await("UserName", "nobody");
 * } catch (WaiterException failed) {
 *     failed.attempts();    // 3
 *     failed.lastError();   // GetUser was refused: … (NoSuchEntity, HTTP 404)
 * }
 * }</pre>
 */
public final class WaiterException extends IniaException {
    private static final long serialVersionUID = 1L;

    /** How the SDK tells which answer is a waiter's end. */
    private static final Pattern STATE = Pattern.compile("on parameter \\((.*)=([^=]*)\\) and transitioned");

    private final String waiter;
    private final String reason;
    private final int attempts;
    private final transient Sender.Outcome last;

    private WaiterException(String message, String waiter, String reason, int attempts, Sender.Outcome last) {
        super(message);
        this.waiter = waiter;
        this.reason = reason;
        this.attempts = attempts;
        this.last = last;
    }

    static WaiterException never(
            String waiter, Map<String, ?> parameters, String reason, int attempts, Sender.Outcome last) {
        String asked = attempts == 1 ? "asked once" : "asked " + attempts + " times";
        return new WaiterException(
                failed(waiter, parameters) + ": " + reason + " (" + asked + ")", waiter, reason, attempts, last);
    }

    static WaiterException tooLong(
            String waiter, Map<String, ?> parameters, int attempts, Duration time, Sender.Outcome last) {
        String asked = attempts == 1 ? "asked once" : "asked " + attempts + " times in " + seconds(time);
        String shown = last.failure() == null
                ? ""
                : " The last answer: " + last.failure().getMessage();
        String reason = asked + ", which is all that was allowed";
        return new WaiterException(
                failed(waiter, parameters) + ": " + reason + "." + shown
                        + " To wait longer: .delay(seconds), .maxAttempts(count)",
                waiter,
                reason,
                attempts,
                last);
    }

    private static String failed(String waiter, Map<String, ?> parameters) {
        return waiter + " did not come about for " + Json.echo(new Entries(parameters, null));
    }

    /**
     * Why an answer ends the waiting.
     *
     * @param known the SDK's own words for it, if it is among the answers that the waiter knows
     */
    static String reason(Sender.Outcome outcome, Optional<String> known) {
        if (outcome.failure() != null) {
            return outcome.failure().getMessage();
        }
        Matcher state = STATE.matcher(known.orElse(""));
        return state.find()
                ? state.group(1) + " is " + state.group(2) + ", so it never will"
                : known.orElse("the answer is none that it knows");
    }

    static String seconds(Duration time) {
        long tenths = Math.round(time.toMillis() / 100.0);
        return (tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10.0) + " s";
    }

    /** What was waited for, such as {@code UserExists}. */
    public String waiter() {
        return waiter;
    }

    /** Why it was given up, such as {@code Stacks[].StackStatus is ROLLBACK_COMPLETE, so it never will}. */
    public String reason() {
        return reason;
    }

    /** How often was asked. */
    public int attempts() {
        return attempts;
    }

    /** What AWS answered the last time, if it answered. */
    public Optional<Result> lastResponse() {
        return Optional.ofNullable(last).map(Sender.Outcome::result);
    }

    /** Why the last question was refused or not answered, if it was. */
    public Optional<IniaException> lastError() {
        return Optional.ofNullable(last).map(Sender.Outcome::failure);
    }
}
