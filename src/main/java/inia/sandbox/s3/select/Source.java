package inia.sandbox.s3.select;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of an object, counted as they are stored and as they are once unpacked. */
final class Source implements Closeable {
    private final CountedStream stored;
    private final CountedStream unpacked;

    /**
     * @param compression {@code NONE}, {@code GZIP}, {@code BZIP2}, or {@code null}
     */
    Source(InputStream bytes, String compression) throws IOException {
        stored = new CountedStream(bytes);
        unpacked = new CountedStream(unpack(stored, compression == null ? "NONE" : compression));
    }

    private static InputStream unpack(InputStream in, String compression) throws IOException {
        try {
            return switch (compression) {
                case "NONE" -> in;
                case "GZIP" -> new GZIPInputStream(in, 1 << 16);
                case "BZIP2" -> new Bzip2Stream(in);
                default ->
                    throw SelectErrors.of(
                            "InvalidCompressionFormat",
                            "The file is not in a supported compression format. Only NONE, GZIP and BZIP2 are supported.");
            };
        } catch (ZipException | java.io.EOFException notPacked) {
            throw SelectErrors.of(
                    "InvalidCompressionFormat",
                    "The file is not in a supported compression format: it is no " + compression + ".");
        }
    }

    InputStream bytes() {
        return unpacked;
    }

    long scanned() {
        return stored.count();
    }

    long processed() {
        return unpacked.count();
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
