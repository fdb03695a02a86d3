package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.security.MessageDigest;

/** Checks the signatures of a body's chunks, each of which covers the one before it. */
final class ChunkSignatures {
    private final byte[] signingKey;
    private final Claim claim;
    private final MessageDigest digest = Digests.sha256();
    private String previous;

    ChunkSignatures(byte[] signingKey, Claim claim) {
        this.signingKey = signingKey;
        this.claim = claim;
        this.previous = claim.signature();
    }

    /** Takes in bytes of the chunk that is being read. */
    void update(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
    }

    /** Ends the chunk. */
    void endChunk(String signature) {
        String hash = Digests.hex(digest.digest());
        check("AWS4-HMAC-SHA256-PAYLOAD", Digests.OF_NOTHING + "\n" + hash, signature);
    }

    /**
     * Ends the body.
     *
     * @param trailer the trailing headers, each as {@code name:value} and a line feed
     */
    void endTrailer(String trailer, String signature) {
        check("AWS4-HMAC-SHA256-TRAILER", Digests.sha256(trailer), signature);
    }

    private void check(String algorithm, String hashes, String signature) {
        String toSign = algorithm + "\n" + claim.timestamp() + "\n"
                + claim.credential().scope() + "\n" + previous + "\n" + hashes;
        String expected = Digests.hex(Digests.hmac(signingKey, toSign));
        if (signature == null || !Digests.same(expected, signature)) {
            throw new Refusal(
                            "SignatureDoesNotMatch",
                            403,
                            "The request signature we calculated does not match the signature you provided. Check your"
                                    + " key and signing method.")
                    .with("AWSAccessKeyId", claim.credential().accessKeyId())
                    .with("StringToSign", toSign)
                    .with("SignatureProvided", String.valueOf(signature));
        }
        previous = expected;
    }
}
