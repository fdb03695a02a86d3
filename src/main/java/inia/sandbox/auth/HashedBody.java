package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;

/** A body that is refused at its end if its SHA-256 isn't the one that was signed. */
final class HashedBody extends FilterInputStream {
    private final MessageDigest digest = Digests.sha256();
    private final String declared;
    private boolean atEnd;

    HashedBody(InputStream in, String declared) {
        super(in);
        this.declared = declared;
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
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            atEnd = true;
            check(Digests.hex(digest.digest()));
        } else {
            digest.update(buffer, offset, count);
        }
        return count;
    }

    private void check(String computed) {
        if (!Digests.same(computed, declared.toLowerCase(Locale.ROOT))) {
            throw new Refusal(
                            "XAmzContentSHA256Mismatch",
                            400,
                            "The provided 'x-amz-content-sha256' header does not match what was computed.")
                    .with("ClientComputedContentSHA256", declared)
                    .with("S3ComputedContentSHA256", computed);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
