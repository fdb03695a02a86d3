package inia.sandbox.auth;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.util.List;

/**
 * A signature that a request carries, not yet checked.
 *
 * @param presigned whether it is in the query rather than in a header
 * @param credential whose and what for
 * @param signedHeaders the names of the headers that it covers, in lower case
 * @param signature 64 hexadecimal digits, if it is right
 * @param timestamp when it was made, as {@code 20130524T000000Z}
 * @param expires for how many seconds it holds, or {@code null} if it doesn't say
 * @param token the session token that came along, or {@code null}
 */
record Claim(
        boolean presigned,
        Credential credential,
        List<String> signedHeaders,
        String signature,
        String timestamp,
        Long expires,
        String token) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SIGNATURE_PARAMETER = "X-Amz-Signature";

    /** Whether a request carries no signature at all, not even part of one. */
    static boolean isMissing(HttpRequest http, Parameters query) {
        return !http.headers().contains("Authorization") && !isPresigned(query) && !query.contains(SIGNATURE_PARAMETER);
    }

    /** Whether the query carries a signature, complete or not. */
    static boolean isPresigned(Parameters query) {
        return query.contains("X-Amz-Algorithm")
                || query.contains("X-Amz-Credential")
                || query.contains("AWSAccessKeyId");
    }
}
