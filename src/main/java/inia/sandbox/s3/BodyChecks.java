package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkRequest;

/** Digests a body as it comes, and compares the results with what the request promised. */
final class BodyChecks {
    private final MessageDigest md5 = Digest.of("MD5");
    private final String promisedMd5;
    private final Promise promise;
    private final BodyDigest promised;
    private final ChecksumKind kind;
    private final BodyDigest kept;

    private BodyChecks(String promisedMd5, Promise promise, ChecksumKind kind) {
        this.promisedMd5 = promisedMd5;
        this.promise = promise;
        this.kind = kind;
        this.kept = kind.begin();
        this.promised = promise == null || promise.kind() == kind
                ? kept
                : promise.kind().begin();
    }

    /** A checksum that a request tells, and that the body is to have. */
    private record Promise(ChecksumKind kind, String value) {}

    /**
     * Checks for a body whose checksum is kept in the kind that the request speaks of.
     *
     * @throws Refusal if the request promises what can be no digest, or two checksums
     */
    static BodyChecks of(SdkRequest request) {
        Promise promise = promise(request);
        ChecksumKind named = ChecksumKind.named(Members.text(request, "ChecksumAlgorithm"));
        ChecksumKind asked = promise == null ? named : promise.kind();
        return new BodyChecks(md5(request), promise, asked == null ? ChecksumKind.CRC64NVME : asked);
    }

    /** Checks for a body whose checksum is kept in this kind, whatever the request promises. */
    static BodyChecks of(SdkRequest request, ChecksumKind kept) {
        return new BodyChecks(md5(request), promise(request), kept);
    }

    /** Checks for a body that no one promised anything of. */
    static BodyChecks of(ChecksumKind kind) {
        return new BodyChecks(null, null, kind);
    }

    private static String md5(SdkRequest request) {
        String md5 = Members.text(request, "ContentMD5");
        if (md5 != null && decodedLength(md5) != 16) {
            throw new Refusal("InvalidDigest", 400, "The Content-MD5 you specified was invalid.")
                    .with("Content-MD5", md5);
        }
        return md5;
    }

    private static Promise promise(SdkRequest request) {
        Promise promise = null;
        for (ChecksumKind kind : ChecksumKind.values()) {
            String value = Members.text(request, kind.member());
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
        return promise;
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
        kept.update(bytes, count);
        if (promised != kept) {
            promised.update(bytes, count);
        }
    }

    /** Takes in all that a stream has. */
    void updateAll(InputStream bytes) throws IOException {
        byte[] buffer = new byte[64 << 10];
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            update(buffer, count);
        }
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
        String value = Base64.getEncoder().encodeToString(kept.value());
        String compared = promised == kept ? value : Base64.getEncoder().encodeToString(promised.value());
        if (promise != null && !promise.value().equals(compared)) {
            throw new Refusal(
                    "BadDigest",
                    400,
                    "The " + promise.kind() + " you specified did not match the calculated checksum.");
        }
        return new Digests(HexFormat.of().formatHex(hash), new StoredChecksum(kind, value));
    }
}
