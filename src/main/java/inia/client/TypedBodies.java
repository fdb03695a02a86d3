package inia.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The streamed bodies of calls that were made with the SDK's own client, which hands them over beside the request.
 *
 * <p>Of these the length is known, but not the bytes: what the SDK shows of them may be read once only, and it reads it.
 */
final class TypedBodies {
    private static final String NONE = "";

    private final ServiceModule module;
    private final Map<String, String> parameters = new ConcurrentHashMap<>();

    TypedBodies(ServiceModule module) {
        this.module = module;
    }

    /** What was streamed; null for an operation that streams nothing: its body is its parameters, written. */
    SentBody of(String operation, SdkRequest request, Optional<RequestBody> body) {
        if (body.isEmpty()) {
            return null;
        }
        String parameter = parameters.computeIfAbsent(operation, name -> parameter(name, request));
        return parameter.equals(NONE) ? null : SentBody.of(parameter, body.get(), null);
    }

    private String parameter(String operation, SdkRequest request) {
        Invocation invocation = Invocation.find(null, module.clientType(), Names.java(operation), request.getClass());
        return invocation == null || !invocation.streamsIn()
                ? NONE
                : Streams.of(module.name(), operation, invocation).in();
    }
}
