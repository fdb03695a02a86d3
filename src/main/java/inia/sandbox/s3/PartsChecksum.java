package inia.sandbox.s3;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What an object put together from parts has as ETag and checksum. */
final class PartsChecksum {
    private PartsChecksum() {}

    /** The MD5 of the parts' MD5s, with their number. */
    static String etag(List<Part> parts) {
        BodyDigest md5 = BodyDigest.of(Digest.of("MD5"));
        parts.forEach(part -> update(md5, HexFormat.of().parseHex(part.md5())));
        return HexFormat.of().formatHex(md5.value()) + "-" + parts.size();
    }

    /** The checksum of the parts' checksums, or that of all bytes. */
    static StoredChecksum of(Upload upload, List<Part> parts) {
        return upload.composite() ? composite(upload.kind(), parts) : whole(upload.kind(), parts);
    }

    private static StoredChecksum composite(ChecksumKind kind, List<Part> parts) {
        BodyDigest digest = kind.begin();
        parts.forEach(part -> update(digest, bytes(part)));
        return new StoredChecksum(kind, Base64.getEncoder().encodeToString(digest.value()) + "-" + parts.size());
    }

    private static StoredChecksum whole(ChecksumKind kind, List<Part> parts) {
        CrcJoin join = kind.join();
        long crc = 0;
        for (Part part : parts) {
            long next = 0;
            for (byte unit : bytes(part)) {
                next = next << 8 | unit & 0xFF;
            }
            crc = join.join(crc, next, part.size());
        }
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(crc).array();
        byte[] told = java.util.Arrays.copyOfRange(all, Long.BYTES - kind.bytes(), Long.BYTES);
        return new StoredChecksum(kind, Base64.getEncoder().encodeToString(told));
    }

    private static byte[] bytes(Part part) {
        return Base64.getDecoder().decode(part.checksum().value());
    }

    private static void update(BodyDigest digest, byte[] bytes) {
        digest.update(bytes, bytes.length);
    }
}
