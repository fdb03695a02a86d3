package inia.resource.transfer;

import inia.client.SentBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/** The bytes of a request, counted as they leave; a second attempt reads and counts them anew. */
final class CountedBody extends FilterInputStream {
    private final Progress.Piece piece;

    private CountedBody(InputStream bytes, Progress.Piece piece) {
        super(bytes);
        this.piece = piece;
    }

    /**
     * @param bytes gives them from the first on, at each attempt
     */
    static RequestBody of(Supplier<InputStream> bytes, long length, String contentType, Progress.Piece piece) {
        return RequestBody.fromContentProvider(counted(bytes, piece), length, contentType);
    }

    /** The same of a whole file, which the call's record names. */
    static RequestBody of(
            Path file, Supplier<InputStream> bytes, long length, String contentType, Progress.Piece piece) {
        ContentStreamProvider counted = counted(bytes, piece);
        return RequestBody.fromContentProvider(
                new SentBody.FromFile() {
                    @Override
                    public InputStream newStream() {
                        return counted.newStream();
                    }

                    @Override
                    public Path file() {
                        return file;
                    }
                },
                length,
                contentType);
    }

    private static ContentStreamProvider counted(Supplier<InputStream> bytes, Progress.Piece piece) {
        return () -> {
            piece.restart();
            return new CountedBody(bytes.get(), piece);
        };
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        piece.add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        piece.add(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
