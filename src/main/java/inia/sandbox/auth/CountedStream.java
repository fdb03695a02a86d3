package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to be longer or shorter than it may. */
final class CountedStream extends FilterInputStream {
    private final long smallest;
    private final long largest;
    private long count;

    CountedStream(InputStream in, long smallest, long largest) {
        super(in);
        this.smallest = smallest;
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count += Math.max(0, read);
        if (count > largest) {
            throw new Refusal("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
                    .with("ProposedSize", Long.toString(count))
                    .with("MaxSizeAllowed", Long.toString(largest));
        }
        if (read < 0 && count < smallest) {
            throw new Refusal("EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size")
                    .with("ProposedSize", Long.toString(count))
                    .with("MinSizeAllowed", Long.toString(smallest));
        }
        return read;
    }
}
