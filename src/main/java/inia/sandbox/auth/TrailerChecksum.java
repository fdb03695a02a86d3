package inia.sandbox.auth;

import inia.sandbox.call.Crc64Nvme;
import inia.sandbox.call.Refusal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksum that a trailing header gives of a body, computed as the body is read. */
final class TrailerChecksum {
    private static final String PREFIX = "x-amz-checksum-";

    private final String header;
    private final Checksum checksum;
    private final MessageDigest digest;

    private TrailerChecksum(String header, Checksum checksum, MessageDigest digest) {
        this.header = header;
        this.checksum = checksum;
        this.digest = digest;
    }

    /** The checksum of the header that {@code x-amz-trailer} names; one that checks nothing if it names none we know. */
    static TrailerChecksum named(String trailer) {
        String header = trailer == null ? "" : trailer.strip().toLowerCase(Locale.ROOT);
        return switch (header) {
            case PREFIX + "crc32" -> new TrailerChecksum(header, new CRC32(), null);
            case PREFIX + "crc32c" -> new TrailerChecksum(header, new CRC32C(), null);
            case PREFIX + "crc64nvme" -> new TrailerChecksum(header, new Crc64Nvme(), null);
            case PREFIX + "sha1" -> new TrailerChecksum(header, null, digest("SHA-1"));
            case PREFIX + "sha256" -> new TrailerChecksum(header, null, digest("SHA-256"));
            default -> new TrailerChecksum(null, null, null);
        };
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    /** The algorithm as S3 names it, such as {@code CRC32}, or {@code null}. */
    String algorithm() {
        return header == null ? null : header.substring(PREFIX.length()).toUpperCase(Locale.ROOT);
    }

    void update(byte[] buffer, int offset, int length) {
        if (checksum != null) {
            checksum.update(buffer, offset, length);
        } else if (digest != null) {
            digest.update(buffer, offset, length);
        }
    }

    /** Refuses the body if its trailing header tells another checksum. */
    void check(Map<String, String> trailer) {
        String told = header == null ? null : trailer.get(header);
        if (told != null && !Digests.same(told, computed())) {
            throw new Refusal(
                    "BadDigest", 400, "The " + algorithm() + " you specified did not match the calculated checksum.");
        }
    }

    private String computed() {
        byte[] value = digest == null ? bytes() : digest.digest();
        return Base64.getEncoder().encodeToString(value);
    }

    private byte[] bytes() {
        return checksum instanceof Crc64Nvme
                ? ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array()
                : ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) checksum.getValue())
                        .array();
    }
}
