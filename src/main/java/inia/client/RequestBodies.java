package inia.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;

/** What a learner may give as the streamed part of a request. */
final class RequestBodies {
    private RequestBodies() {}

    static Map<String, ?> without(String stream, Map<String, ?> parameters) {
        if (!parameters.containsKey(stream)) {
            return parameters;
        }
        Map<String, Object> members = new LinkedHashMap<>(parameters);
        members.remove(stream);
        return members;
    }

    /** The body among the parameters; none is an empty one, as AWS has it. */
    static RequestBody of(String operation, String stream, Map<String, ?> parameters) {
        if (!parameters.containsKey(stream)) {
            return RequestBody.empty();
        }
        Object length = parameters.get("ContentLength");
        return of(operation, stream, parameters.get(stream), length instanceof Number number ? number.longValue() : -1);
    }

    private static RequestBody of(String operation, String name, Object given, long length) {
        try {
            if (given instanceof RequestBody body) {
                return body;
            }
            if (given instanceof CharSequence text) {
                return RequestBody.fromString(text.toString());
            }
            if (given instanceof byte[] bytes) {
                return RequestBody.fromBytes(bytes);
            }
            if (given instanceof Path file) {
                if (!Files.isReadable(file) || Files.isDirectory(file)) {
                    throw new ParameterException(
                            operation, name, operation + ": " + name + ": there is no readable file " + file);
                }
                return RequestBody.fromFile(file);
            }
            if (given instanceof ByteBuffer buffer) {
                return RequestBody.fromByteBuffer(buffer);
            }
            if (given instanceof SdkBytes bytes) {
                return RequestBody.fromBytes(bytes.asByteArrayUnsafe());
            }
            if (given instanceof InputStream stream) {
                // AWS must know the length before the first byte: without ContentLength, the stream is read first.
                return length >= 0
                        ? RequestBody.fromInputStream(stream, length)
                        : RequestBody.fromBytes(stream.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new NotSentException(operation + ": " + name + " can't be read: " + unreadable.getMessage());
        }
        throw new ParameterException(
                operation,
                name,
                operation
                        + ": " + name
                        + " takes bytes (text, byte[], Path, InputStream, ByteBuffer or SdkBytes), but was given "
                        + Given.text(given));
    }
}
