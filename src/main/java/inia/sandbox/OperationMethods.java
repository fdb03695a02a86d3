package inia.sandbox;

import inia.sandbox.call.Call;
import inia.sandbox.call.OperationsByName;
import inia.sandbox.call.Service;
import inia.sandbox.call.Streamed;
import inia.sandbox.protocol.Operation;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The methods of a service, each looked up when its operation is first called: to list them all would load every request
 * and response type of the service before its first answer.
 */
final class OperationMethods {
    private static final MethodHandle APPLY = apply();

    private final List<Object> holders;
    private final Map<Operation, Optional<OperationMethod>> found = new ConcurrentHashMap<>();

    OperationMethods(Service service) {
        this.holders = service.operations();
    }

    /** The method of an operation, named like it ({@code createUser} for {@code CreateUser}), if the service has one. */
    Optional<OperationMethod> find(Operation operation) {
        Optional<OperationMethod> method = found.get(operation);
        return method == null ? found.computeIfAbsent(operation, this::search) : method;
    }

    private Optional<OperationMethod> search(Operation operation) {
        Class<?> request = operation.request();
        Class<?> response = operation.response();
        String name = Character.toLowerCase(operation.shape().charAt(0))
                + operation.shape().substring(1);
        for (Object holder : holders) {
            if (holder instanceof OperationsByName table) {
                BiFunction<SdkRequest, Call, Object> found = table.find(operation.shape());
                if (found != null) {
                    return Optional.of(OperationMethod.of(found, APPLY, false));
                }
                continue;
            }
            MethodHandle plain = find(holder, name, MethodType.methodType(response, request, Call.class));
            if (plain == null) {
                plain = find(holder, name, MethodType.methodType(Streamed.class, request, Call.class));
            }
            if (plain != null) {
                return Optional.of(OperationMethod.of(holder, plain, false));
            }
            MethodHandle taking =
                    find(holder, name, MethodType.methodType(response, request, Call.class, InputStream.class));
            if (taking != null) {
                return Optional.of(OperationMethod.of(holder, taking, true));
            }
        }
        return Optional.empty();
    }

    private static MethodHandle apply() {
        try {
            return MethodHandles.publicLookup().findVirtual(BiFunction.class, "apply", MethodType.genericMethodType(2));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle find(Object holder, String name, MethodType type) {
        try {
            return MethodHandles.publicLookup().findVirtual(holder.getClass(), name, type);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(holder.getClass() + " must be public for its operations to be called", e);
        }
    }
}
