package inia.sandbox.call;

import java.io.IOException;
import java.io.InputStream;

/**
 * An answer whose body is a stream of bytes.
 *
 * @param response what goes into the answer's headers
 * @param length how many bytes the body has, or {@link #UNKNOWN}
 * @param body opens the body; asked once at most, and not for a HEAD request
 * @param <R> the SDK's response type
 */
public record Streamed<R>(R response, long length, Body body) {
    /** The length of a body of which nobody knows how long it will be. */
    public static final long UNKNOWN = -1;

    /** Opens the stream of an answer's body. */
    @FunctionalInterface
    public interface Body {
        InputStream open() throws IOException;
    }
}
