package inia.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an answer.
 *
 * @param length how many bytes it has; -1 if nobody knows yet
 * @param source opens it; not asked if the answer goes without its body, as that to a HEAD request does
 */
public record Content(long length, Source source) {
    /** No bytes. */
    public static final Content EMPTY = of(new byte[0]);

    /** These bytes. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Opens a body. */
    @FunctionalInterface
    public interface Source {
        /** The bytes from the first on. */
        InputStream open() throws IOException;
    }
}
