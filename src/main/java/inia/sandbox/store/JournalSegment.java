package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file of the journal: frames, each the length and CRC-32 of a change, four bytes each, then the change.
 *
 * <p>A kill may cut the last frame; whatever follows the last whole one never happened.
 */
final class JournalSegment {
    static final int HEADER = 8;

    private JournalSegment() {}

    /** Fills in a frame's header, which stands {@link #HEADER} bytes wide before the change. */
    static void seal(Bytes out, int frame) {
        int from = frame + HEADER;
        int count = out.length() - from;
        out.fixed(frame, count);
        out.fixed(frame + 4, checksum(out.array(), from, count));
    }

    /**
     * Reads the changes of a segment.
     *
     * @return the length of its whole frames
     */
    static int read(Path file, Consumer<BytesReader> changes) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int place = 0;
        while (bytes.length - place >= HEADER) {
            int count = fixed(bytes, place);
            int from = place + HEADER;
            if (count <= 0 || count > bytes.length - from || fixed(bytes, place + 4) != checksum(bytes, from, count)) {
                break;
            }
            changes.accept(new BytesReader(bytes, from, count));
            place = from + count;
        }
        return place;
    }

    private static int fixed(byte[] bytes, int place) {
        return (bytes[place] & 0xFF) << 24
                | (bytes[place + 1] & 0xFF) << 16
                | (bytes[place + 2] & 0xFF) << 8
                | bytes[place + 3] & 0xFF;
    }

    private static int checksum(byte[] bytes, int from, int count) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, count);
        return (int) checksum.getValue();
    }
}
