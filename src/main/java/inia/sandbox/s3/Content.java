package inia.sandbox.s3;

import java.util.List;

/**
 * Bytes that objects share.
 *
 * @param size how many there are
 * @param references how many objects, parts and contents of pieces have them
 * @param bytes the bytes themselves if they are few; otherwise {@code null}, and they are in a file or in pieces
 * @param pieces the stretches of other contents that they are, one after the other; empty if they are a content's own
 */
record Content(long size, int references, byte[] bytes, List<Piece> pieces) {
    /** Few bytes, or, if there are none given, those of a file. */
    static Content of(long size, byte[] bytes) {
        return new Content(size, 1, bytes, List.of());
    }

    Content withReferences(int count) {
        return new Content(size, count, bytes, pieces);
    }

    boolean inFile() {
        return bytes == null && pieces.isEmpty();
    }
}
