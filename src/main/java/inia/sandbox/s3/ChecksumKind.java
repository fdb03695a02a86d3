package inia.sandbox.s3;

import inia.sandbox.call.Crc64Nvme;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The checksums that S3 keeps with an object; what nobody asks for is {@link #CRC64NVME}. */
enum ChecksumKind {
    CRC32(4),
    CRC32C(4),
    CRC64NVME(8),
    SHA1(20),
    SHA256(32);

    private final int bytes;

    ChecksumKind(int bytes) {
        this.bytes = bytes;
    }

    /** A checksum of no bytes yet. */
    BodyDigest begin() {
        return switch (this) {
            case CRC32 -> BodyDigest.of(new CRC32(), bytes);
            case CRC32C -> BodyDigest.of(new CRC32C(), bytes);
            case CRC64NVME -> BodyDigest.of(new Crc64Nvme(), bytes);
            case SHA1 -> BodyDigest.of(Digest.of("SHA-1"));
            case SHA256 -> BodyDigest.of(Digest.of("SHA-256"));
        };
    }

    /** Whether it can be found of a whole from its parts' checksums. */
    boolean joins() {
        return this != SHA1 && this != SHA256;
    }

    /** Joins checksums of this kind, if it {@link #joins}. */
    CrcJoin join() {
        return switch (this) {
            case CRC32 -> new CrcJoin(0xEDB88320L, 32);
            case CRC32C -> new CrcJoin(0x82F63B78L, 32);
            case CRC64NVME -> new CrcJoin(Crc64Nvme.REVERSED_POLYNOMIAL, 64);
            case SHA1, SHA256 -> throw new IllegalStateException(this + " can't be joined");
        };
    }

    /** How many bytes a value has. */
    int bytes() {
        return bytes;
    }

    /** The header that carries a value. */
    String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /** The member of requests and responses that carries a value. */
    String member() {
        return "Checksum" + name();
    }

    /** The kind of that name, or {@code null} for no name. */
    static ChecksumKind named(String name) {
        if (name == null) {
            return null;
        }
        for (ChecksumKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw S3Refusals.invalidRequest(
                "Checksum algorithm provided is unsupported. Please try again with any of the valid"
                        + " types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
    }
}
