package inia.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.waiters.WaiterResponse;

/** Asks again and again until something has come about; how often and how long, AWS says for each. */
public final class Waiter {
    private final String service;
    private final String name;
    private final Operation operation;
    private final Object waiters;
    private final Method method;

    Waiter(String service, String name, Operation operation, Object waiters, Method method) {
        this.service = service;
        this.name = name;
        this.operation = operation;
        this.waiters = waiters;
        this.method = method;
    }

    /** The API's name, such as {@code UserExists}. */
    public String name() {
        return name;
    }

    /** The operation that it asks with, such as {@code GetUser}. */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns when it has come about.
     *
     * @param parameters of the operation that it asks with, such as {@code UserName}
     * @throws WaiterException if it did not in time, or never will
     * @throws ParameterException if a parameter is unknown, missing or of the wrong type
     */
    public void await(Map<String, ?> parameters) {
        AwsRequest request = operation.request(parameters);
        try {
            WaiterResponse<?> response = (WaiterResponse<?>) method.invoke(waiters, request);
            if (response.matched().exception().isEmpty()
                    && response.matched().response().isEmpty()) {
                throw new WaiterException(
                        name, name + " has no answer after " + response.attemptsExecuted() + " attempts");
            }
        } catch (InvocationTargetException failed) {
            throw new WaiterException(
                    name,
                    name + " did not come about for " + Json.echo(new Entries(parameters, null)) + ": "
                            + reason(failed.getCause()));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What AWS refused, or nobody answered, says more than that the waiter knows no such answer. */
    private String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof SdkException
                ? Failures.of(service, operation.name(), null, 1, cause).getMessage()
                : failure.getMessage();
    }

    /** {@code UserExists waiter: asks GetUser}. */
    @Override
    public String toString() {
        return name + " waiter: asks " + operation.name() + "; .await(Map.of(\"Name\", value))";
    }
}
