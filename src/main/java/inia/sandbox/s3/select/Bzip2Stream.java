package inia.sandbox.s3.select;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Unpacks bzip2, which Java's own library doesn't. */
final class Bzip2Stream extends InputStream {
    private static final long BLOCK = 0x314159265359L;
    private static final long END = 0x177245385090L;
    private static final int UNIT = 100_000;

    private final InputStream in;
    private final Bzip2Bits bits;
    private Bzip2Block block;
    private int largest;
    private boolean ended;
    private int last = -1;
    private int run;
    private int repeat;

    Bzip2Stream(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.bits = new Bzip2Bits(this.in);
        begin();
    }

    private void begin() throws IOException {
        if (bits.read(8) != 'B' || bits.read(8) != 'Z' || bits.read(8) != 'h') {
            throw new ZipException("not bzip2");
        }
        largest = (bits.read(8) - '0') * UNIT;
        if (largest < UNIT || largest > 9 * UNIT) {
            throw new ZipException("not bzip2");
        }
    }

    @Override
    public int read() throws IOException {
        if (repeat > 0) {
            repeat--;
            return last;
        }
        int next = next();
        if (next < 0) {
            return -1;
        }
        // Four alike are followed by how many more there are.
        run = next == last ? run + 1 : 1;
        last = next;
        if (run == 4) {
            repeat = Math.max(0, next());
            run = 0;
        }
        return next;
    }

    private int next() throws IOException {
        while (!ended) {
            int next = block == null ? -1 : block.next();
            if (next >= 0) {
                return next;
            }
            advance();
        }
        return -1;
    }

    private void advance() throws IOException {
        long magic = ((long) bits.read(24) << 24) | bits.read(24);
        if (magic == BLOCK) {
            bits.read(16);
            bits.read(16); // The check of the block; what is broken fails otherwise.
            run = 0;
            last = -1;
            block = Bzip2Block.read(bits, largest);
        } else if (magic == END) {
            bits.read(16);
            bits.read(16);
            bits.align();
            block = null;
            ended = bits.atEnd();
            if (!ended) {
                begin();
            }
        } else {
            throw new ZipException("broken bzip2");
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int read = read();
            if (read < 0) {
                break;
            }
            buffer[offset + count++] = (byte) read;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
