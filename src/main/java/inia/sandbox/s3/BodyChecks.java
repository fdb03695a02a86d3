package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Digests a body as it comes, and compares the results with what the request promised. */
final class BodyChecks {
    private final MessageDigest md5 = Digest.of("MD5");
    private final String promisedMd5;
    private final Promise promise;
    private final BodyDigest checksum;

    private BodyChecks(String promisedMd5, Promise promise) {
        this.promisedMd5 = promisedMd5;
        this.promise = promise;
        this.checksum = promise.kind().begin();
    }

    /**
     * A checksum that a request speaks of.
     *
     * @param value the value that it is to have, or {@code null} if the request leaves it open, or tells it after the body
     */
    private record Promise(ChecksumKind kind, String value) {}

    /**
     * @throws Refusal if the request promises what can be no digest, or two checksums
     */
    static BodyChecks of(PutObjectRequest request) {
        String md5 = request.contentMD5();
        if (md5 != null && decodedLength(md5) != 16) {
            throw new Refusal("InvalidDigest", 400, "The Content-MD5 you specified was invalid.")
                    .with("Content-MD5", md5);
        }
        return new BodyChecks(md5, promise(request));
    }

    /** Checks for a body that no one promised anything of. */
    static BodyChecks of(ChecksumKind kind) {
        return new BodyChecks(null, new Promise(kind, null));
    }

    private static Promise promise(PutObjectRequest request) {
        Promise promise = null;
        for (ChecksumKind kind : ChecksumKind.values()) {
            String value = value(request, kind);
            if (value == null) {
                continue;
            }
            if (promise != null) {
                throw S3Refusals.invalidRequest(
                        "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
            }
            if (decodedLength(value) != kind.bytes()) {
                throw S3Refusals.invalidRequest("Value for " + kind.header() + " header is invalid.");
            }
            promise = new Promise(kind, value);
        }
        if (promise != null) {
            return promise;
        }
        ChecksumKind named = ChecksumKind.named(request.checksumAlgorithmAsString());
        return new Promise(named == null ? ChecksumKind.CRC64NVME : named, null);
    }

    private static String value(PutObjectRequest request, ChecksumKind kind) {
        return switch (kind) {
            case CRC32 -> request.checksumCRC32();
            case CRC32C -> request.checksumCRC32C();
            case CRC64NVME -> request.checksumCRC64NVME();
            case SHA1 -> request.checksumSHA1();
            case SHA256 -> request.checksumSHA256();
        };
    }

    private static int decodedLength(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException noBase64) {
            return -1;
        }
    }

    void update(byte[] bytes, int count) {
        md5.update(bytes, 0, count);
        checksum.update(bytes, count);
    }

    /** The results, at the end of the body. */
    Digests finish() {
        byte[] hash = md5.digest();
        String told = Base64.getEncoder().encodeToString(hash);
        if (promisedMd5 != null && !promisedMd5.equals(told)) {
            throw new Refusal("BadDigest", 400, "The Content-MD5 you specified did not match what we received.")
                    .with("ExpectedDigest", promisedMd5)
                    .with("CalculatedDigest", told);
        }
        String value = Base64.getEncoder().encodeToString(checksum.value());
        if (promise.value() != null && !promise.value().equals(value)) {
            throw new Refusal(
                    "BadDigest",
                    400,
                    "The " + promise.kind() + " you specified did not match the calculated checksum.");
        }
        return new Digests(HexFormat.of().formatHex(hash), new StoredChecksum(promise.kind(), value));
    }
}
