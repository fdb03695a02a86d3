package inia.sandbox.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.Checksum;

/** A checksum of bytes as they come, whichever way Java has it. */
interface BodyDigest {
    /** Takes in the first {@code count} of the bytes. */
    void update(byte[] bytes, int count);

    /** The checksum of all bytes taken in. */
    byte[] value();

    /** One of Java's checksums, told in so many bytes. */
    static BodyDigest of(Checksum checksum, int width) {
        return new BodyDigest() {
            @Override
            public void update(byte[] bytes, int count) {
                checksum.update(bytes, 0, count);
            }

            @Override
            public byte[] value() {
                byte[] whole = ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum.getValue())
                        .array();
                return Arrays.copyOfRange(whole, Long.BYTES - width, Long.BYTES);
            }
        };
    }

    /** One of Java's message digests. */
    static BodyDigest of(MessageDigest digest) {
        return new BodyDigest() {
            @Override
            public void update(byte[] bytes, int count) {
                digest.update(bytes, 0, count);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }
}
