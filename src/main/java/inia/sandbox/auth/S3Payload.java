package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.io.InputStream;

/**
 * What an S3 request says of its body.
 *
 * @param declared the hash or the word that takes its place, as it is signed
 */
record S3Payload(String declared) {
    private static final String HASH = "x-amz-content-sha256";
    private static final String ALGORITHM = "x-amz-sdk-checksum-algorithm";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String SIGNED_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String SIGNED_CHUNKS_AND_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    private static final String UNSIGNED_CHUNKS = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    /**
     * Reads it from the header or the query.
     *
     * @param optional whether it may be missing, as it may in presigned requests
     */
    static S3Payload of(HttpRequest http, Parameters query, boolean optional) {
        String header = http.headers().first(HASH);
        String declared = header == null ? query.first("X-Amz-Content-Sha256") : header;
        if (declared != null && !declared.isEmpty()) {
            return new S3Payload(declared);
        }
        if (!optional) {
            throw new Refusal("InvalidRequest", 400, "Missing required header for this request: " + HASH);
        }
        return new S3Payload(UNSIGNED);
    }

    /** The request with a body that is unwrapped, and checked against the signature as it is read. */
    HttpRequest checked(HttpRequest http, byte[] signingKey, Claim claim) {
        return switch (declared) {
            case SIGNED_CHUNKS -> chunked(http, new ChunkSignatures(signingKey, claim), false);
            case SIGNED_CHUNKS_AND_TRAILER -> chunked(http, new ChunkSignatures(signingKey, claim), true);
            default -> unwrapped(http);
        };
    }

    /** The request with a body that is unwrapped, its signature unchecked. */
    HttpRequest unwrapped(HttpRequest http) {
        return switch (declared) {
            case UNSIGNED -> http;
            case SIGNED_CHUNKS -> chunked(http, null, false);
            case SIGNED_CHUNKS_AND_TRAILER, UNSIGNED_CHUNKS -> chunked(http, null, true);
            default -> hashed(http);
        };
    }

    private HttpRequest hashed(HttpRequest http) {
        if (declared.length() != 64 || !declared.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new Refusal(
                            "InvalidArgument",
                            400,
                            HASH + " must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER,"
                                    + " STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
                                    + " or a valid sha256 value.")
                    .with("ArgumentName", HASH)
                    .with("ArgumentValue", declared);
        }
        return http.with(http.headers(), new HashedBody(http.body(), declared));
    }

    private static HttpRequest chunked(HttpRequest http, ChunkSignatures signatures, boolean trailed) {
        Headers headers = http.headers().copy();
        String length = headers.first("x-amz-decoded-content-length");
        if (length == null
                || length.isEmpty()
                || length.length() > 18
                || !length.chars().allMatch(Character::isDigit)) {
            throw new Refusal("MissingContentLength", 411, "You must provide the Content-Length HTTP header.");
        }
        headers.set("Content-Length", length);
        withoutChunkedEncoding(headers);
        TrailerChecksum checksum = TrailerChecksum.named(trailed ? headers.joined("x-amz-trailer") : null);
        if (checksum.algorithm() != null && !headers.contains(ALGORITHM)) {
            headers.set(ALGORITHM, checksum.algorithm());
        }
        InputStream body = new ChunkedBody(http.body(), signatures, trailed, checksum, Long.parseLong(length));
        return http.with(headers, body);
    }

    /** The encoding that the object keeps is what remains without {@code aws-chunked}. */
    private static void withoutChunkedEncoding(Headers headers) {
        String encoding = headers.joined("Content-Encoding");
        headers.remove("Content-Encoding");
        if (encoding != null) {
            StringBuilder rest = new StringBuilder();
            for (String each : encoding.split(",")) {
                if (!each.isBlank() && !each.strip().equalsIgnoreCase("aws-chunked")) {
                    rest.append(rest.length() == 0 ? "" : ",").append(each.strip());
                }
            }
            if (rest.length() > 0) {
                headers.set("Content-Encoding", rest.toString());
            }
        }
    }
}
