package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.BucketHost;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A query signed by Signature Version 2, which S3 still takes, and with which the AWS CLI and boto3 presign unless they are
 * told otherwise.
 *
 * @param accessKeyId whose key signed
 * @param signature what it gave, in Base64
 * @param expires when it ends, in seconds since 1970
 */
record PresignedV2(String accessKeyId, String signature, String expires) {
    private static final String TOKEN = "x-amz-security-token";

    /** The parameters that are part of what is signed. */
    private static final Set<String> SIGNED_PARAMETERS = Set.of(
            "accelerate",
            "acl",
            "analytics",
            "cors",
            "delete",
            "inventory",
            "lifecycle",
            "location",
            "logging",
            "metrics",
            "notification",
            "object-lock",
            "partNumber",
            "policy",
            "replication",
            "requestPayment",
            "response-cache-control",
            "response-content-disposition",
            "response-content-encoding",
            "response-content-language",
            "response-content-type",
            "response-expires",
            "restore",
            "select",
            "select-type",
            "storageClass",
            "tagging",
            "torrent",
            "uploadId",
            "uploads",
            "versionId",
            "versioning",
            "versions",
            "website");

    /** The signature in a query, or {@code null} if it has none of this kind. */
    static PresignedV2 of(Parameters query) {
        String accessKeyId = query.first("AWSAccessKeyId");
        String signature = query.first("Signature");
        String expires = query.first("Expires");
        return accessKeyId == null || signature == null || expires == null
                ? null
                : new PresignedV2(accessKeyId, signature, expires);
    }

    /**
     * Refuses the request if a header that the signature's query names is missing or is another one; that can be told without
     * the secret.
     */
    void checkNamedHeaders(HttpRequest http, Parameters query) {
        for (Map.Entry<String, String> each : query) {
            String name = each.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("content-")
                    && !each.getValue().equals(http.headers().first(name))) {
                throw mismatch(stringToSign(http, query));
            }
        }
    }

    /** The session token that came along, or {@code null}. */
    String token(HttpRequest http, Parameters query) {
        String inHeader = http.headers().first(TOKEN);
        return inHeader == null ? query.first(TOKEN) : inHeader;
    }

    /** Refuses the request if it has expired, or if this secret gives another signature. */
    void check(HttpRequest http, Parameters query, String secret, Instant now) {
        Instant end = end();
        if (now.isAfter(end)) {
            throw new Refusal("AccessDenied", 403, "Request has expired")
                    .with("Expires", end.toString())
                    .with("ServerTime", now.toString());
        }
        String toSign = stringToSign(http, query);
        if (!Digests.same(signed(secret, toSign), signature)) {
            throw mismatch(toSign);
        }
    }

    private Refusal mismatch(String toSign) {
        return new Refusal(
                        "SignatureDoesNotMatch",
                        403,
                        "The request signature we calculated does not match the signature you provided. Check your key"
                                + " and signing method.")
                .with("AWSAccessKeyId", accessKeyId)
                .with("StringToSign", toSign)
                .with("SignatureProvided", signature);
    }

    private Instant end() {
        try {
            return Instant.ofEpochSecond(Long.parseLong(expires));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refusal("AccessDenied", 403, "Invalid date (should be seconds since epoch): " + expires);
        }
    }

    private String stringToSign(HttpRequest http, Parameters query) {
        StringBuilder out = new StringBuilder(http.method());
        out.append('\n').append(orEmpty(http.headers().first("Content-MD5")));
        out.append('\n').append(orEmpty(http.headers().first("Content-Type")));
        out.append('\n').append(expires).append('\n');
        amazonHeaders(http, query)
                .forEach((name, value) ->
                        out.append(name).append(':').append(value).append('\n'));
        return out.append(resource(http)).append(parameters(query)).toString();
    }

    /** The bucket belongs to it wherever the address names it, and a bucket alone ends with a slash. */
    private static String resource(HttpRequest http) {
        String bucket = BucketHost.bucket(http);
        String path = http.path();
        if (bucket != null) {
            return "/" + bucket + path;
        }
        return path.indexOf('/', 1) < 0 && path.length() > 1 ? path + "/" : path;
    }

    /** Amazon's headers, which who presigns may have put into the query instead. */
    private static Map<String, String> amazonHeaders(HttpRequest http, Parameters query) {
        Map<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, String> each : query) {
            if (each.getKey().startsWith("x-amz-")) {
                headers.put(each.getKey(), each.getValue());
            }
        }
        for (String name : http.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-amz-")) {
                headers.put(lower, http.headers().joined(name));
            }
        }
        return headers;
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static String parameters(Parameters query) {
        List<String> signed = new ArrayList<>();
        for (Map.Entry<String, String> each : query) {
            if (SIGNED_PARAMETERS.contains(each.getKey())) {
                signed.add(each.getValue().isEmpty() ? each.getKey() : each.getKey() + "=" + each.getValue());
            }
        }
        signed.sort(null);
        return signed.isEmpty() ? "" : "?" + String.join("&", signed);
    }

    private static String signed(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
