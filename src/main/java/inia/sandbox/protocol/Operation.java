package inia.sandbox.protocol;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * An operation that the SDK knows.
 *
 * @param api the API it belongs to
 * @param name its API name, such as {@code ListSAMLProviders}
 * @param shape the name that the SDK's types have from it, such as {@code ListSamlProviders}
 * @param request its request type
 * @param builder makes a builder of its request
 */
public record Operation(Api api, String name, String shape, Class<?> request, MethodHandle builder) {
    private static final ConcurrentMap<Name, Operation> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST_NAME = 128;

    private record Name(Api api, String name) {}

    /** A key of tables that every call asks: its name tells it from nearly all others. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    static Operation find(Api api, String name) {
        if (!isName(name)) {
            return null;
        }
        Name key = new Name(api, name);
        Operation known = KNOWN.get(key);
        if (known == null) {
            known = load(api, name, name);
            if (known == null) {
                known = load(api, name, ShapeNames.of(name));
            }
            if (known != null) {
                KNOWN.put(key, known);
            }
        }
        return known;
    }

    /** Only such a name may become part of a class's name. */
    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.charAt(0) < 'A' || name.charAt(0) > 'Z') {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c > 127 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static Operation load(Api api, String name, String shape) {
        String request = "software.amazon.awssdk.services." + api.service() + ".model." + shape + "Request";
        try {
            Class<?> type = Class.forName(request);
            if (!SdkRequest.class.isAssignableFrom(type)) {
                return null;
            }
            Class<?> builderType = type.getMethod("builder").getReturnType();
            MethodHandle builder =
                    MethodHandles.publicLookup().findStatic(type, "builder", MethodType.methodType(builderType));
            return new Operation(api, name, shape, type, builder.asType(MethodType.methodType(Object.class)));
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    /** Its response type. */
    public Class<?> response() {
        String name = request.getName();
        String response = name.substring(0, name.length() - "Request".length()) + "Response";
        try {
            return Class.forName(response);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The SDK has " + name + " without a response", e);
        }
    }

    /** An empty request, to be filled field by field and then {@linkplain #built built}. */
    SdkPojo newRequest() {
        try {
            return (SdkPojo) (Object) builder.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("The SDK's " + shape + "Request has no usable builder", e);
        }
    }

    /** What the filled builder builds. */
    static SdkPojo built(SdkPojo builder) {
        return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    }
}
