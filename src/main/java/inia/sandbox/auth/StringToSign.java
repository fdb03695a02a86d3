package inia.sandbox.auth;

/** The text that is signed: the canonical request's digest, and what the signature says of itself. */
final class StringToSign {
    private StringToSign() {}

    static String of(Claim claim, String canonicalRequest) {
        return Claim.ALGORITHM + "\n" + claim.timestamp() + "\n"
                + claim.credential().scope() + "\n" + Digests.sha256(canonicalRequest);
    }
}
