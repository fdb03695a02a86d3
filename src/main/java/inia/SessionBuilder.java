package inia;

import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.NotSentException;
import inia.client.UnknownNameException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A session in the making: keys, region, endpoint, retries and time-outs of choice.
 *
 * <pre>{@code
 * aws.sessions().keys(id, secret).region("eu-west-2").retries(3).timeout(Duration.ofSeconds(5)).open()
 * }</pre>
 *
 * What is not said is as in the default session.
 */
public final class SessionBuilder {
    private static final List<String> MODES = List.of("standard", "adaptive", "legacy");
    private static final int MOST_ATTEMPTS = 100;

    private final Supplier<SessionSettings> usual;
    private final CallListener listener;
    private CredentialSource keys;
    private String region;
    private URI endpoint;
    private String mode = CallLimits.USUAL.mode();
    private OptionalInt attempts = OptionalInt.empty();
    private Optional<Duration> connect = Optional.empty();
    private Optional<Duration> call = Optional.empty();
    private Optional<Duration> attempt = Optional.empty();

    SessionBuilder(Supplier<SessionSettings> usual, CallListener listener) {
        this.usual = usual;
        this.listener = listener;
    }

    /**
     * Signs with an access key.
     *
     * @param accessKeyId such as {@code AKIAIOSFODNN7EXAMPLE}
     * @param secretAccessKey its secret
     * @throws NotSentException if one of them is empty
     */
    public SessionBuilder keys(String accessKeyId, String secretAccessKey) {
        return keys(accessKeyId, secretAccessKey, null);
    }

    /**
     * Signs with temporary keys, as STS lends them.
     *
     * @param accessKeyId such as {@code ASIAIOSFODNN7EXAMPLE}
     * @param secretAccessKey its secret
     * @param sessionToken the token that came with it
     * @throws NotSentException if the id or the secret is empty
     */
    public SessionBuilder keys(String accessKeyId, String secretAccessKey, String sessionToken) {
        present("access key id", accessKeyId);
        present("secret access key", secretAccessKey);
        keys = GivenKeys.of(accessKeyId, secretAccessKey, sessionToken, "the keys given");
        return this;
    }

    /**
     * Calls another region.
     *
     * @param region such as {@code eu-west-2}
     * @throws UnknownNameException if AWS has no such region, naming the nearest
     */
    public SessionBuilder region(String region) {
        this.region = Regions.known(region);
        return this;
    }

    /**
     * Calls another endpoint that speaks AWS, on this machine or in your network; not AWS itself. It takes {@link #keys} of its own:
     * those of the sandbox stay there.
     *
     * @param endpoint such as {@code http://localhost:4566}
     * @throws NotSentException if that is no such address
     */
    public SessionBuilder endpoint(String endpoint) {
        this.endpoint = Endpoints.parse(endpoint);
        return this;
    }

    /**
     * Sends a call again where that may help.
     *
     * @param attempts how many times it is sent at most, the first included: 1 for no retries
     * @throws NotSentException if that is not between 1 and 100
     */
    public SessionBuilder retries(int attempts) {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new NotSentException("retries takes how many times a call is sent at most, from 1 (no retry) to "
                    + MOST_ATTEMPTS + ", but was given " + attempts + ".");
        }
        this.attempts = OptionalInt.of(attempts);
        return this;
    }

    /**
     * Sends a call again where that may help, spaced as a retry mode has it.
     *
     * @param mode {@code standard}, {@code adaptive} (which slows down when throttled) or {@code legacy}
     * @param attempts how many times it is sent at most, the first included
     * @throws UnknownNameException if there is no such mode
     */
    public SessionBuilder retries(String mode, int attempts) {
        if (!MODES.contains(mode)) {
            throw UnknownNameException.of("There is no retry mode", mode, MODES, "There are");
        }
        this.mode = mode;
        return retries(attempts);
    }

    /** How long a call may take with all its retries. */
    public SessionBuilder timeout(Duration timeout) {
        call = positive("timeout", timeout);
        return this;
    }

    /** How long one attempt of a call may take. */
    public SessionBuilder attemptTimeout(Duration timeout) {
        attempt = positive("attemptTimeout", timeout);
        return this;
    }

    /** How long a connection may take to come about. */
    public SessionBuilder connectTimeout(Duration timeout) {
        connect = positive("connectTimeout", timeout);
        return this;
    }

    /**
     * The session; nothing is sent yet.
     *
     * @throws NotSentException if calls would go to another endpoint with the keys of a profile of this one
     */
    public Session open() {
        SessionSettings base = usual.get();
        boolean elsewhere = endpoint != null && !base.endpoint().equals(Optional.of(endpoint));
        if (elsewhere && keys == null && !base.profile().isEmpty()) {
            throw new NotSentException("The sandbox's own keys stay with the sandbox. Give those that " + endpoint
                    + " takes: .keys(id, secret); or sign with test keys: aws.at(\"" + endpoint + "\")");
        }
        CallLimits limits = new CallLimits(mode, attempts, connect, call, attempt);
        return new Session(
                new SessionSettings(
                        keys == null ? base.profile() : "",
                        keys == null ? base.credentials() : keys,
                        region == null ? base.region() : region,
                        endpoint == null ? base.endpoint() : Optional.of(endpoint),
                        base.access(),
                        limits,
                        base.profiles(),
                        base.services(),
                        elsewhere ? OwnMark.NONE : base.ownMark()),
                listener);
    }

    private static void present(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new NotSentException("The " + what + " is empty: keys takes an access key's id and its secret.");
        }
    }

    private static Optional<Duration> positive(String what, Duration timeout) {
        if (timeout == null || timeout.toMillis() < 1) {
            throw new NotSentException(
                    what + " takes a time of a millisecond or more, such as Duration.ofSeconds(5), but" + " was given "
                            + timeout + ".");
        }
        return Optional.of(timeout);
    }

    /** What has been said so far, without the keys. */
    @Override
    public String toString() {
        return "SessionBuilder(" + (keys == null ? "default keys" : "keys given") + "): .keys(id, secret) .region(name)"
                + " .endpoint(url) .retries(attempts) .timeout(duration) ... .open()";
    }
}
