package inia.sandbox;

import inia.sandbox.call.Call;
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

/**
 * The methods of a service, each looked up when its operation is first called: to list them all would load every request
 * and response type of the service before its first answer.
 */
final class OperationMethods {
    private static final MethodType UNIFORM =
            MethodType.methodType(Object.class, Object.class, Call.class, InputStream.class);

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
        List<MethodType> plain = List.of(
                MethodType.methodType(operation.response(), request, Call.class),
                MethodType.methodType(Streamed.class, request, Call.class));
        MethodType taking = MethodType.methodType(operation.response(), request, Call.class, InputStream.class);
        String name = Character.toLowerCase(operation.shape().charAt(0))
                + operation.shape().substring(1);
        for (Object holder : holders) {
            for (MethodType type : plain) {
                MethodHandle handle = find(holder, name, type);
                if (handle != null) {
                    MethodHandle ignoring = MethodHandles.dropArguments(handle, 2, InputStream.class);
                    return Optional.of(new OperationMethod(ignoring.asType(UNIFORM), false));
                }
            }
            MethodHandle handle = find(holder, name, taking);
            if (handle != null) {
                return Optional.of(new OperationMethod(handle.asType(UNIFORM), true));
            }
        }
        return Optional.empty();
    }

    private static MethodHandle find(Object holder, String name, MethodType type) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(holder.getClass(), name, type)
                    .bindTo(holder);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(holder.getClass() + " must be public for its operations to be called", e);
        }
    }
}
