package inia.sandbox;

import inia.sandbox.call.Call;
import inia.sandbox.call.Service;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The operations that a service has, found by the types of its methods. */
final class OperationMethods {
    private static final MethodType UNIFORM =
            MethodType.methodType(Object.class, Object.class, Call.class, InputStream.class);

    private final Map<String, OperationMethod> byName = new HashMap<>();

    private OperationMethods() {}

    static OperationMethods of(Service service) {
        OperationMethods methods = new OperationMethods();
        for (Object holder : service.operations()) {
            for (Method method : holder.getClass().getMethods()) {
                if (isOperation(method)) {
                    methods.add(holder, method);
                }
            }
        }
        return methods;
    }

    private static boolean isOperation(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length >= 2
                && SdkRequest.class.isAssignableFrom(parameters[0])
                && parameters[1] == Call.class
                && (parameters.length == 2 || (parameters.length == 3 && parameters[2] == InputStream.class));
    }

    private void add(Object holder, Method method) {
        boolean takesBody = method.getParameterCount() == 3;
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method).bindTo(holder);
            MethodHandle taking = takesBody ? handle : MethodHandles.dropArguments(handle, 2, InputStream.class);
            String name = operation(method.getParameterTypes()[0]);
            byName.put(name, new OperationMethod(taking.asType(UNIFORM), takesBody));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(holder.getClass() + " must be public for its operations to be called", e);
        }
    }

    /** {@code CreateUser} for {@code CreateUserRequest}. */
    private static String operation(Class<?> request) {
        String name = request.getSimpleName();
        return name.substring(0, name.length() - "Request".length());
    }

    /** The method of an operation, or {@code null} if the service has none. */
    OperationMethod find(String operation) {
        return byName.get(operation);
    }
}
