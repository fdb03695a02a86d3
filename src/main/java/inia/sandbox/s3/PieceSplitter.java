package inia.sandbox.s3;

import java.util.List;

/** Finds which stretches of contents with bytes of their own a stretch of joined bytes is. */
final class PieceSplitter {
    private PieceSplitter() {}

    /**
     * Adds the stretches that a piece is.
     *
     * @param content the content that the piece is of
     */
    static void split(Piece piece, Content content, List<Piece> into) {
        if (content.pieces().isEmpty()) {
            into.add(piece);
            return;
        }
        long end = piece.offset() + piece.size();
        long at = 0;
        for (Piece inner : content.pieces()) {
            long from = Math.max(piece.offset(), at);
            long to = Math.min(end, at + inner.size());
            if (from < to) {
                into.add(new Piece(inner.content(), inner.offset() + from - at, to - from));
            }
            at += inner.size();
        }
    }
}
