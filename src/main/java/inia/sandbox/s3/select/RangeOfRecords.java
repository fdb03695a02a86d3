package inia.sandbox.s3.select;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Shows only those records that begin in a range of an object's bytes. */
final class RangeOfRecords extends FilterInputStream {
    private final int delimiter;
    private final long last;
    private long at;
    private boolean ended;

    /**
     * @param in the object's bytes from the one before {@code first} on, or from the first of all
     * @param delimiter the last byte of what ends a record
     * @param first where the range begins, from 0
     * @param last its last byte
     */
    RangeOfRecords(InputStream in, int delimiter, long first, long last) throws IOException {
        super(new PushbackInputStream(in, 1));
        this.delimiter = delimiter;
        this.last = last;
        at = Math.max(0, first - 1);
        // A record that begins before the range is another's.
        for (int read = 0; first > 0 && read >= 0 && !(read == delimiter && at > 0); ) {
            read = in.read();
            at += read < 0 ? 0 : 1;
        }
        ended = at > last;
    }

    @Override
    public int read() throws IOException {
        int read = ended ? -1 : super.read();
        at += read < 0 ? 0 : 1;
        ended = ended || read < 0 || read == delimiter && at > last;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && !ended) {
            int read = read();
            if (read >= 0) {
                buffer[offset + count++] = (byte) read;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
