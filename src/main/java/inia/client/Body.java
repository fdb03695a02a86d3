package inia.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * The streamed body of an answer: bytes that arrive as they are read, once.
 *
 * <p>{@link #text()}, {@link #bytes()} and {@link #saveTo} read it to its end. It is an {@link InputStream} too. Its
 * connection is given back when it was read to the end, or by {@link #close()}.
 */
public final class Body extends FilterInputStream {
    static final String NAME = "Body";

    private final ResponseInputStream<?> stream;
    private final long length;
    private boolean ended;
    private boolean closed;

    Body(ResponseInputStream<?> stream, long length) {
        super(stream);
        this.stream = stream;
        this.length = length;
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
        int read = ended ? -1 : super.read();
        endAt(read);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = ended ? -1 : super.read(bytes, offset, count);
        endAt(read);
        return read;
    }

    private void endAt(int read) throws IOException {
        if (read < 0 && !ended) {
            ended = true;
            super.close();
        }
    }

    /** Gives the connection back; what was not read is not fetched. */
    @Override
    public void close() throws IOException {
        if (!closed && !ended) {
            stream.abort();
        }
        closed = true;
    }

    /** What it is, without reading: {@code Body(14 bytes: .text() .bytes() .saveTo(path))}. */
    @Override
    public String toString() {
        String size = length < 0 ? "" : length + " bytes: ";
        return "Body(" + size + (closed || ended ? "already read)" : ".text() .bytes() .saveTo(path))");
    }
}
