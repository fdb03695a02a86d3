package inia.client;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * A method of an SDK client, found by its name alone.
 *
 * <p>By a method handle, because {@code Class.getMethod} makes the JVM load the request and response classes of every
 * operation that the client has: hundreds, for one call.
 */
final class Invocation {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private final SdkClient sdk;
    private final Class<?> requestType;
    private final Class<?> responseType;
    private final MethodHandle newRequest;
    private final MethodHandle method;
    private final boolean streamsIn;
    private final boolean streamsOut;

    private Invocation(
            SdkClient sdk,
            Class<?> requestType,
            Class<?> responseType,
            MethodHandle newRequest,
            MethodHandle method,
            boolean streamsIn,
            boolean streamsOut) {
        this.sdk = sdk;
        this.requestType = requestType;
        this.responseType = responseType;
        this.newRequest = newRequest;
        this.method = method;
        this.streamsIn = streamsIn;
        this.streamsOut = streamsOut;
    }

    /** The client's method of that name for that class of requests, or null if it has none. */
    static Invocation find(SdkClient sdk, Class<?> client, String method, Class<?> requestType) {
        try {
            String base =
                    requestType.getName().substring(0, requestType.getName().length() - "Request".length());
            Class<?> responseType = load(client, base + "Response");
            Class<?> builder = load(client, requestType.getName() + "$Builder");
            MethodHandle newRequest = LOOKUP.findStatic(requestType, "builder", methodType(builder));
            for (int shape = 0; shape < 4; shape++) {
                boolean in = (shape & 1) != 0;
                boolean out = (shape & 2) != 0;
                MethodHandle handle = method(client, method, requestType, responseType, in, out);
                if (handle != null) {
                    return new Invocation(sdk, requestType, responseType, newRequest, handle, in, out);
                }
            }
            return null;
        } catch (ReflectiveOperationException notAnOperation) {
            return null;
        }
    }

    private static MethodHandle method(
            Class<?> client, String name, Class<?> request, Class<?> response, boolean in, boolean out)
            throws IllegalAccessException {
        Class<?> result = out ? Object.class : response;
        try {
            if (in && out) {
                return LOOKUP.findVirtual(
                        client, name, methodType(result, request, RequestBody.class, ResponseTransformer.class));
            }
            if (in || out) {
                Class<?> stream = in ? RequestBody.class : ResponseTransformer.class;
                return LOOKUP.findVirtual(client, name, methodType(result, request, stream));
            }
            return LOOKUP.findVirtual(client, name, methodType(result, request));
        } catch (NoSuchMethodException otherShape) {
            return null;
        }
    }

    static Class<?> load(Class<?> client, String name) throws ClassNotFoundException {
        return Class.forName(name, false, client.getClassLoader());
    }

    boolean streamsIn() {
        return streamsIn;
    }

    boolean streamsOut() {
        return streamsOut;
    }

    Class<?> requestType() {
        return requestType;
    }

    AwsRequest.Builder newRequest() {
        try {
            return (AwsRequest.Builder) (Object) newRequest.invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(requestType + " can't be built", impossible);
        }
    }

    SdkPojo newResponse() {
        try {
            Class<?> builder = load(responseType, responseType.getName() + "$Builder");
            return (SdkPojo) (Object) LOOKUP.findStatic(responseType, "builder", methodType(builder))
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(responseType + " can't be built", impossible);
        }
    }

    /** Calls the method; what streams out comes as a {@code ResponseInputStream}. */
    Object invoke(AwsRequest request, RequestBody body) throws Throwable {
        if (streamsIn && streamsOut) {
            return method.invoke(sdk, request, body, ResponseTransformer.toInputStream());
        }
        if (streamsOut) {
            return method.invoke(sdk, request, ResponseTransformer.toInputStream());
        }
        return streamsIn ? method.invoke(sdk, request, body) : method.invoke(sdk, request);
    }
}
