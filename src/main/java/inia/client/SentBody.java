package inia.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * What was streamed with a call, as its record tells it when the bytes are gone.
 *
 * @param parameter what the API calls it, such as {@code Body}
 * @param length in bytes; -1 where it was not known before it was sent
 * @param contentType what the SDK says of it where the request does not, such as {@code text/plain; charset=UTF-8}
 * @param content the bytes, if they are few and were at hand
 * @param file where they came from, if a file was sent whole
 */
public record SentBody(
        String parameter, long length, String contentType, Optional<byte[]> content, Optional<Path> file) {
    private static final int FEW = 4096;

    /** A streamed body that comes from a file, whole. */
    public interface FromFile extends ContentStreamProvider {
        /** The file. */
        Path file();
    }

    /**
     * @param given what the caller gave for it: a {@code Path} is kept
     */
    static SentBody of(String parameter, RequestBody body, Object given) {
        if (body == null) {
            return new SentBody(parameter, 0, "", Optional.of(new byte[0]), Optional.empty());
        }
        long length = body.optionalContentLength().orElse(-1L);
        ContentStreamProvider provider = body.contentStreamProvider();
        Optional<Path> file = given instanceof Path path
                ? Optional.of(path)
                : provider instanceof FromFile from ? Optional.of(from.file()) : Optional.empty();
        boolean atHand =
                ContentStreamProvider.fromByteArrayUnsafe(new byte[0]).name().equals(provider.name());
        return new SentBody(
                parameter,
                length,
                body.contentType(),
                atHand && length <= FEW ? Optional.of(read(provider)) : Optional.empty(),
                file);
    }

    private static byte[] read(ContentStreamProvider provider) {
        try (InputStream bytes = provider.newStream()) {
            return bytes.readAllBytes();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    /** How many bytes: {@code (7 bytes)}. */
    @Override
    public String toString() {
        return length < 0 ? "(a stream)" : "(" + length + " bytes)";
    }
}
