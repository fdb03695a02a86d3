package inia.sandbox.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that knows whether it could be read to its end. */
final class RequestBody extends FilterInputStream {
    private boolean atEnd;
    private boolean broken;

    RequestBody(InputStream in) {
        super(in);
    }

    /** Reads and forgets what is left; says whether the end was reached within the limit. */
    boolean drain(long limit) {
        if (atEnd) {
            return true;
        }
        byte[] buffer = new byte[8192];
        long left = limit;
        try {
            while (!atEnd && !broken && left > 0) {
                left -= Math.max(0, read(buffer, 0, buffer.length));
            }
        } catch (IOException e) {
            return false;
        }
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (atEnd) {
            return -1;
        }
        try {
            int count = super.read(buffer, offset, length);
            atEnd = count < 0;
            return count;
        } catch (IOException e) {
            broken = true;
            throw new BodyCutOff(e);
        }
    }

    /** Leaves the stream open: the server decides what becomes of the connection. */
    @Override
    public void close() {}
}
