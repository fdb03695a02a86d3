package inia.client;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.waiters.WaiterState;

/**
 * Asks again and again until something has come about; how often and how long, AWS says for each.
 *
 * <pre>{@code
 * client.waiter("user_exists").await("UserName", "alice");
 * client.waiter("user_exists").delay(0.5).maxAttempts(100).await(Map.of("UserName", "alice"));
 * }</pre>
 *
 * A waiter never changes: each setting gives a new one.
 */
public final class Waiter {
    private final WaiterModel model;
    private final Operation operation;
    private final Duration delay;
    private final int maxAttempts;

    private Waiter(WaiterModel model, Operation operation, Duration delay, int maxAttempts) {
        this.model = model;
        this.operation = operation;
        this.delay = delay;
        this.maxAttempts = maxAttempts;
    }

    static Waiter of(WaiterModel model, Operation operation) {
        return new Waiter(model, operation, model.delay(), model.maxAttempts());
    }

    /** The API's name, such as {@code UserExists}. */
    public String name() {
        return model.name();
    }

    /** The operation that it asks with, such as {@code GetUser}. */
    public Operation operation() {
        return operation;
    }

    /** How long it pauses between two questions. */
    public Duration delay() {
        return delay;
    }

    /** How often it asks at most. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * The same waiter with another pause between two questions.
     *
     * @throws NotSentException if it is negative
     */
    public Waiter delay(Duration pause) {
        if (pause.isNegative()) {
            throw new NotSentException("delay takes a time of at least 0, but was given " + pause);
        }
        return new Waiter(model, operation, pause, maxAttempts);
    }

    /**
     * The same waiter with another pause between two questions.
     *
     * @param seconds such as 5 or 0.5
     * @throws NotSentException if they are negative
     */
    public Waiter delay(double seconds) {
        return delay(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    /**
     * The same waiter, asking at most so often.
     *
     * @throws NotSentException if the count is less than 1
     */
    public Waiter maxAttempts(int count) {
        if (count < 1) {
            throw new NotSentException("maxAttempts takes a count of at least 1, but was given " + count);
        }
        return new Waiter(model, operation, delay, count);
    }

    /**
     * Returns when it has come about.
     *
     * @param parameters of the operation that it asks with, such as {@code UserName}
     * @return the answer that showed it; where a refusal did, such as that a thing is no longer there, a result with
     *     nothing but its {@code ResponseMetadata}
     * @throws WaiterException if it did not in time, or never will
     * @throws ParameterException if a parameter is unknown, missing or of the wrong type
     */
    public Result await(Map<String, ?> parameters) {
        AwsRequest request = operation.request(parameters);
        long start = System.nanoTime();
        Sender.Outcome outcome = null;
        for (int attempt = 1; attempt <= maxAttempts; attempt++) {
            if (attempt > 1) {
                pause(parameters, outcome, attempt - 1);
            }
            outcome = operation.poll(request, new Poll(name(), attempt, maxAttempts));
            var acceptor = model.judge(outcome);
            WaiterState state =
                    acceptor.isEmpty() ? WaiterState.FAILURE : acceptor.get().waiterState();
            if (state == WaiterState.SUCCESS) {
                return outcome.result() == null ? operation.refused(outcome.thrown()) : outcome.result();
            }
            if (state == WaiterState.FAILURE) {
                String reason = WaiterException.reason(outcome, acceptor.flatMap(known -> known.message()));
                throw WaiterException.never(name(), parameters, reason, attempt, outcome);
            }
        }
        throw WaiterException.tooLong(
                name(), parameters, maxAttempts, Duration.ofNanos(System.nanoTime() - start), outcome);
    }

    /** The same, with parameters as name, value, name, value: {@code await("UserName", "alice")}. */
    public Result await(Object... namesAndValues) {
        return await(Given.pairs(operation, namesAndValues));
    }

    private void pause(Map<String, ?> parameters, Sender.Outcome outcome, int attempts) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw WaiterException.never(name(), parameters, "the waiting was interrupted", attempts, outcome);
        }
    }

    /** {@code UserExists waiter: asks GetUser every 1 s, 20 times at most}. */
    @Override
    public String toString() {
        return name() + " waiter: asks " + operation.name() + " every " + WaiterException.seconds(delay) + ", "
                + maxAttempts + " times at most";
    }
}
