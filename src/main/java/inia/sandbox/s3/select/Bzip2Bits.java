package inia.sandbox.s3.select;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads bits, the highest of a byte first. */
final class Bzip2Bits {
    private final InputStream in;
    private long buffer;
    private int count;

    Bzip2Bits(InputStream in) {
        this.in = in;
    }

    /** Up to 24 bits as a number. */
    int read(int wanted) throws IOException {
        while (count < wanted) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("bzip2 that was cut off");
            }
            buffer = buffer << 8 | next;
            count += 8;
        }
        count -= wanted;
        return (int) (buffer >>> count) & ((1 << wanted) - 1);
    }

    boolean readBit() throws IOException {
        return read(1) == 1;
    }

    /** Goes to the next whole byte. */
    void align() {
        count -= count % 8;
    }

    /** Whether no byte follows. */
    boolean atEnd() throws IOException {
        if (count >= 8) {
            return false;
        }
        in.mark(1);
        boolean end = in.read() < 0;
        in.reset();
        return end;
    }
}
