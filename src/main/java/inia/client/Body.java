package inia.client;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The streamed body of an answer: bytes that arrive as they are read, once.
 *
 * <p>{@link #text()}, {@link #bytes()} and {@link #saveTo} read it to its end. It is an {@link InputStream} too. Its
 * connection is given back when it was read to the end, by {@link #close()}, or when nobody can read it any more.
 */
public final class Body extends FilterInputStream {
    static final String NAME = "Body";

    /** What is shorter is read at once: it has mostly arrived already, and its connection is free again. */
    private static final int SHORT = 256 * 1024;

    private final long length;
    private final Cleaner.Cleanable connection;
    private boolean ended;
    private boolean closed;

    private Body(InputStream stream, long length) {
        super(stream);
        this.length = length;
        this.connection = stream instanceof ResponseInputStream<?> open ? OpenBodies.watch(this, open) : () -> {};
    }

    /**
     * @param length how many bytes it has, or -1
     */
    static Body of(ResponseInputStream<?> stream, long length) {
        if (length < 0 || length > SHORT) {
            return new Body(stream, length);
        }
        try (stream) {
            return new Body(new ByteArrayInputStream(stream.readAllBytes()), length);
        } catch (IOException | SdkException broken) {
            return new Body(new Broken(broken), length);
        }
    }

    /** Says at the first read what was wrong. */
    private static final class Broken extends InputStream {
        private final Exception cause;

        Broken(Exception cause) {
            this.cause = cause;
        }

        @Override
        public int read() throws IOException {
            throw new IOException(cause.getMessage(), cause);
        }
    }

    /** All bytes that have not been read yet. */
    public byte[] bytes() {
        requireUnread();
        try (this) {
            return readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the body broke off: " + broken.getMessage(), broken);
        }
    }

    /** All that has not been read yet, as UTF-8 text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Writes all that has not been read yet into a file, which it replaces; returns the file. */
    public Path saveTo(Path file) {
        requireUnread();
        try (this) {
            Files.copy(this, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "the body could not be saved to " + file + ": " + broken.getMessage(), broken);
        }
    }

    private void requireUnread() {
        if (closed || ended) {
            throw new IllegalStateException(
                    "This body has been read: its bytes arrive once. Call again for another, or keep text() in a variable.");
        }
    }

    @Override
    public int read() throws IOException {
        int read = over() ? -1 : super.read();
        endAt(read);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = over() ? -1 : super.read(bytes, offset, count);
        endAt(read);
        return read;
    }

    private boolean over() throws IOException {
        if (closed && !ended) {
            throw new IOException("this body has been closed");
        }
        return ended;
    }

    private void endAt(int read) throws IOException {
        if (read < 0 && !ended) {
            ended = true;
            super.close();
            connection.clean();
        }
    }

    /** Gives the connection back; what was not read is not fetched. */
    @Override
    public void close() throws IOException {
        closed = true;
        connection.clean();
    }

    /** What it is, without reading: {@code Body(14 bytes: .text() .bytes() .saveTo(path))}. */
    @Override
    public String toString() {
        String size = length < 0 ? "" : length + " bytes: ";
        return "Body(" + size + (closed || ended ? "already read)" : ".text() .bytes() .saveTo(path))");
    }
}
