package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body in AWS's own chunks ({@code aws-chunked}), unwrapped as it is read.
 *
 * <p>A chunk's signature can be checked only at the chunk's end, so its bytes are given out before; whoever keeps them
 * must forget them when reading fails.
 */
final class ChunkedBody extends InputStream {
    private static final int LONGEST_LINE = 4096;

    private final InputStream in;
    private final ChunkSignatures signatures;
    private final boolean trailed;
    private final long declaredLength;
    private final TrailerChecksum checksum;

    private long given;
    private long leftInChunk;
    private String chunkSignature;
    private boolean inChunk;
    private boolean atEnd;

    /**
     * @param signatures checks the chunks, or {@code null} if they aren't signed
     * @param trailed whether headers follow the last chunk
     * @param checksum what the trailing headers tell of the bytes
     * @param declaredLength how many bytes there must be in all
     */
    ChunkedBody(
            InputStream in,
            ChunkSignatures signatures,
            boolean trailed,
            TrailerChecksum checksum,
            long declaredLength) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.signatures = signatures;
        this.trailed = trailed;
        this.checksum = checksum;
        this.declaredLength = declaredLength;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!atEnd && leftInChunk == 0) {
            nextChunk();
        }
        if (atEnd) {
            return -1;
        }
        int count = in.read(buffer, offset, (int) Math.min(length, leftInChunk));
        if (count < 0) {
            throw incomplete();
        }
        if (signatures != null) {
            signatures.update(buffer, offset, count);
        }
        checksum.update(buffer, offset, count);
        leftInChunk -= count;
        given += count;
        return count;
    }

    private void nextChunk() throws IOException {
        if (inChunk) {
            if (!line(false).isEmpty()) {
                throw malformed();
            }
            endChunk();
        }
        begin(line(false));
        if (leftInChunk == 0) {
            endBody();
        } else if (given + leftInChunk > declaredLength) {
            throw incomplete();
        }
    }

    /** Reads a chunk's first line: its length in hexadecimal digits, and its signature. */
    private void begin(String line) {
        int semicolon = line.indexOf(';');
        String size = semicolon < 0 ? line : line.substring(0, semicolon);
        int equals = line.indexOf("chunk-signature=");
        chunkSignature = equals < 0 ? null : line.substring(equals + "chunk-signature=".length());
        try {
            leftInChunk = size.length() > 15 ? -1 : Long.parseLong(size.strip(), 16);
        } catch (NumberFormatException e) {
            throw malformed();
        }
        if (leftInChunk < 0) {
            throw malformed();
        }
        inChunk = true;
    }

    private void endChunk() {
        if (signatures != null) {
            signatures.endChunk(chunkSignature);
        }
    }

    private void endBody() throws IOException {
        endChunk();
        if (trailed) {
            endTrailer();
        } else if (!line(true).isEmpty()) {
            throw malformed();
        }
        if (given != declaredLength) {
            throw incomplete();
        }
        // Reading the rest lets the connection be used again.
        for (byte rest : in.readNBytes(LONGEST_LINE)) {
            if (rest != '\r' && rest != '\n') {
                throw malformed();
            }
        }
        atEnd = true;
    }

    private void endTrailer() throws IOException {
        Map<String, String> trailer = new TreeMap<>();
        for (String line = line(true); !line.isEmpty() && trailer.size() < 32; line = line(true)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw malformed();
            }
            trailer.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String signature = trailer.remove("x-amz-trailer-signature");
        if (signatures != null) {
            StringBuilder canonical = new StringBuilder();
            trailer.forEach((name, value) ->
                    canonical.append(name).append(':').append(value).append('\n'));
            signatures.endTrailer(canonical.toString(), signature);
        }
        checksum.check(trailer);
    }

    /**
     * A line without its end.
     *
     * @param mayBeMissing whether the body may end before it, as some clients' bodies do after the last chunk
     */
    private String line(boolean mayBeMissing) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 && mayBeMissing && line.length() == 0) {
                return "";
            }
            if (c < 0) {
                throw incomplete();
            }
            if (line.length() >= LONGEST_LINE) {
                throw malformed();
            }
            line.append((char) c);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private static Refusal incomplete() {
        return new Refusal(
                "IncompleteBody",
                400,
                "You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header.");
    }

    private static Refusal malformed() {
        return new Refusal(
                "InvalidRequest", 400, "The body is not in the chunks that x-amz-content-sha256 says it is in.");
    }
}
