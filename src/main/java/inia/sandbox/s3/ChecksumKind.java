package inia.sandbox.s3;

import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;

/** The checksums that S3 keeps with an object; what nobody asks for is {@link #CRC64NVME}. */
enum ChecksumKind {
    CRC32(4) {
        @Override
        ChecksumAlgorithm algorithm() {
            return DefaultChecksumAlgorithm.CRC32;
        }
    },
    CRC32C(4) {
        @Override
        ChecksumAlgorithm algorithm() {
            return DefaultChecksumAlgorithm.CRC32C;
        }
    },
    CRC64NVME(8) {
        @Override
        ChecksumAlgorithm algorithm() {
            return DefaultChecksumAlgorithm.CRC64NVME;
        }
    },
    SHA1(20) {
        @Override
        ChecksumAlgorithm algorithm() {
            return DefaultChecksumAlgorithm.SHA1;
        }
    },
    SHA256(32) {
        @Override
        ChecksumAlgorithm algorithm() {
            return DefaultChecksumAlgorithm.SHA256;
        }
    };

    private final int bytes;

    ChecksumKind(int bytes) {
        this.bytes = bytes;
    }

    abstract ChecksumAlgorithm algorithm();

    SdkChecksum begin() {
        return SdkChecksum.forAlgorithm(algorithm());
    }

    /** How many bytes a value has. */
    int bytes() {
        return bytes;
    }

    /** The header that carries a value. */
    String header() {
        return "x-amz-checksum-" + name().toLowerCase(java.util.Locale.ROOT);
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
