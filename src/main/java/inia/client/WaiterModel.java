package inia.client;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;

/**
 * What the SDK knows of a waiter.
 *
 * <p>It keeps to itself how long it pauses, how often it asks, and which answer means what: without them no waiter could
 * say what it does, tell of each question, or say why it gave up. A test reads them for every waiter at hand.
 *
 * @param name the API's name, such as {@code UserExists}
 * @param operation what it asks with, such as {@code GetUser}
 * @param delay the pause between two questions
 * @param maxAttempts how often it asks at most
 * @param acceptors what each answer means; the first that matches counts
 */
record WaiterModel(
        String name,
        String operation,
        Duration delay,
        int maxAttempts,
        List<WaiterAcceptor<? super SdkResponse>> acceptors) {
    private static final String REQUEST = "Request";

    /**
     * @param type the SDK's implementation, such as {@code DefaultIamWaiter}
     * @param method its method, such as {@code waitUntilUserExists(GetUserRequest)}
     */
    @SuppressWarnings("unchecked")
    static WaiterModel of(String name, Class<?> type, Method method) {
        String request = method.getParameterTypes()[0].getSimpleName();
        WaiterOverrideConfiguration usual =
                (WaiterOverrideConfiguration) read(type, name + "WaiterConfig", new Object[] {null});
        return new WaiterModel(
                name,
                request.substring(0, request.length() - REQUEST.length()),
                usual.backoffStrategyV2().orElseThrow().computeDelay(1),
                usual.maxAttempts().orElseThrow(),
                (List<WaiterAcceptor<? super SdkResponse>>) read(type, name + "WaiterAcceptors"));
    }

    private static Object read(Class<?> type, String name, Object... arguments) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equalsIgnoreCase(name)) {
                try {
                    method.setAccessible(true);
                    return method.invoke(null, arguments);
                } catch (ReflectiveOperationException changed) {
                    throw new IllegalStateException(type + " is no waiter of the SDK as it was", changed);
                }
            }
        }
        throw new IllegalStateException(type + " has no " + name);
    }

    /** What an answer means; empty if it means nothing that is waited for. */
    Optional<WaiterAcceptor<? super SdkResponse>> judge(Sender.Outcome outcome) {
        for (WaiterAcceptor<? super SdkResponse> acceptor : acceptors) {
            boolean matches = outcome.thrown() == null
                    ? acceptor.matches(outcome.result().sdk())
                    : acceptor.matches(outcome.thrown());
            if (matches) {
                return Optional.of(acceptor);
            }
        }
        return Optional.empty();
    }
}
