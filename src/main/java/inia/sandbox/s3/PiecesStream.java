package inia.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Reads pieces one after the other; only one of them is open at a time. */
final class PiecesStream extends InputStream {
    private final Iterator<Piece> pieces;
    private final Opener opener;
    private InputStream current = InputStream.nullInputStream();

    PiecesStream(List<Piece> pieces, Opener opener) {
        this.pieces = pieces.iterator();
        this.opener = opener;
    }

    /** Opens a piece. */
    @FunctionalInterface
    interface Opener {
        InputStream open(Piece piece) throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = current.read(into, offset, length);
        while (count < 0 && pieces.hasNext()) {
            current.close();
            current = opener.open(pieces.next());
            count = current.read(into, offset, length);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
