package inia.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often a call is tried, and how long it may take.
 *
 * @param mode how retries are spaced: {@code standard}, {@code adaptive} or {@code legacy}
 * @param attempts how many times a call is sent at most, the first included
 * @param connect how long a connection may take
 * @param call how long a call may take, with all its retries
 * @param attempt how long one attempt may take
 */
public record CallLimits(
        String mode,
        OptionalInt attempts,
        Optional<Duration> connect,
        Optional<Duration> call,
        Optional<Duration> attempt) {
    /** The SDK's own: standard retries, three attempts, no time-out but the connection's. */
    public static final CallLimits USUAL =
            new CallLimits("standard", OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
