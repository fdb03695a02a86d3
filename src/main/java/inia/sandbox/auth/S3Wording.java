package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** S3's wording. */
final class S3Wording implements Wording {
    private static final String MALFORMED_CREDENTIAL =
            "the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".";

    @Override
    public Refusal unsigned() {
        return new Refusal("AccessDenied", 403, "Access Denied");
    }

    @Override
    public Refusal malformedHeader(String header) {
        if (header.startsWith("AWS ")) {
            return new Refusal(
                    "InvalidRequest",
                    400,
                    "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.");
        }
        if (header.startsWith(Claim.ALGORITHM)) {
            return malformed("the authorization header requires three components: Credential, SignedHeaders, and"
                    + " Signature.");
        }
        return new Refusal("InvalidArgument", 400, "Unsupported Authorization Type")
                .with("ArgumentName", "Authorization")
                .with("ArgumentValue", header.substring(0, Math.max(0, header.indexOf(' '))));
    }

    private static Refusal malformed(String problem) {
        return new Refusal("AuthorizationHeaderMalformed", 400, "The authorization header is malformed; " + problem);
    }

    @Override
    public Refusal malformedQuery(String problem) {
        return new Refusal("AuthorizationQueryParametersError", 400, problem);
    }

    @Override
    public Refusal malformedCredential(String credential, boolean presigned) {
        return presigned
                ? malformedQuery("Error parsing the X-Amz-Credential parameter; " + MALFORMED_CREDENTIAL)
                : malformed(MALFORMED_CREDENTIAL);
    }

    @Override
    public Refusal undated() {
        return new Refusal("AccessDenied", 403, "AWS authentication requires a valid Date or x-amz-date header");
    }

    @Override
    public Refusal unknownKey(String accessKeyId) {
        return new Refusal(
                        "InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records.")
                .with("AWSAccessKeyId", accessKeyId);
    }

    @Override
    public Refusal wrongToken(String token) {
        return new Refusal("InvalidToken", 400, "The provided token is malformed or otherwise invalid.")
                .with("Token-0", token);
    }

    @Override
    public Refusal expiredToken(String token) {
        return new Refusal("ExpiredToken", 400, "The provided token has expired.").with("Token-0", token);
    }

    @Override
    public Refusal wrongScope(Claim claim, String service) {
        Credential credential = claim.credential();
        String day = claim.timestamp().substring(0, 8);
        String problem;
        if (!credential.date().equals(day)) {
            problem = "Invalid credential date \"" + credential.date() + "\". This date is not the same as X-Amz-Date:"
                    + " \"" + day + "\".";
        } else if (!credential.service().equals(service)) {
            problem =
                    "incorrect service \"" + credential.service() + "\". This endpoint belongs to \"" + service + "\".";
        } else {
            problem = "the region '" + credential.region() + "' is wrong";
        }
        return claim.presigned()
                ? malformedQuery("Error parsing the X-Amz-Credential parameter; " + problem)
                : malformed(problem);
    }

    @Override
    public Refusal skewed(Claim claim, Instant signed, Instant now) {
        if (claim.presigned()) {
            return new Refusal("AccessDenied", 403, "Request is not valid yet").with("ServerTime", now.toString());
        }
        return new Refusal(
                        "RequestTimeTooSkewed",
                        403,
                        "The difference between the request time and the current time is too large.")
                .with("RequestTime", claim.timestamp())
                .with("ServerTime", now.toString())
                .with("MaxAllowedSkewMilliseconds", Long.toString(Authenticator.SKEW.toMillis()));
    }

    @Override
    public Refusal expired(Claim claim, Instant end, Instant now) {
        return new Refusal("AccessDenied", 403, "Request has expired")
                .with("X-Amz-Expires", String.valueOf(claim.expires()))
                .with("Expires", end.toString())
                .with("ServerTime", now.toString());
    }

    @Override
    public Refusal headerNotSigned(String name) {
        return new Refusal("AccessDenied", 403, "There were headers present in the request which were not signed")
                .with("HeadersNotSigned", name);
    }

    @Override
    public Refusal mismatch(Claim claim, String canonicalRequest, String stringToSign) {
        return new Refusal(
                        "SignatureDoesNotMatch",
                        403,
                        "The request signature we calculated does not match the signature you provided. Check your key"
                                + " and signing method.")
                .with("AWSAccessKeyId", claim.credential().accessKeyId())
                .with("StringToSign", stringToSign)
                .with("SignatureProvided", claim.signature())
                .with("StringToSignBytes", bytes(stringToSign))
                .with("CanonicalRequest", canonicalRequest)
                .with("CanonicalRequestBytes", bytes(canonicalRequest));
    }

    private static String bytes(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(out.length() == 0 ? "" : " ").append(Digests.hex(new byte[] {b}));
        }
        return out.toString();
    }
}
