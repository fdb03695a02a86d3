package inia.sandbox;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.protocol.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * The condition keys of S3 about how a request was signed.
 *
 * <p>Source: Amazon S3 API Reference, "Amazon S3 Signature Version 4 authentication specific policy keys".
 */
final class SignatureKeys {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private SignatureKeys() {}

    static Map<String, String> of(Message message, Instant now) {
        HttpRequest http = message.http();
        Map<String, String> keys = new HashMap<>();
        String authorization = http.headers().first("Authorization");
        String presigned = message.query().first("X-Amz-Algorithm");
        if (authorization != null) {
            keys.put("s3:authtype", "REST-HEADER");
            keys.put("s3:signatureversion", authorization.startsWith("AWS ") ? "AWS" : "AWS4-HMAC-SHA256");
        } else if (presigned != null) {
            keys.put("s3:authtype", "REST-QUERY-STRING");
            keys.put("s3:signatureversion", presigned);
            age(message.query().first("X-Amz-Date"), now, keys);
        } else if (message.query().first("Signature") != null) {
            keys.put("s3:authtype", "REST-QUERY-STRING");
            keys.put("s3:signatureversion", "AWS");
        }
        String hash = http.headers().first("x-amz-content-sha256");
        if (hash != null) {
            keys.put("s3:x-amz-content-sha256", hash);
        }
        return keys;
    }

    private static void age(String date, Instant now, Map<String, String> keys) {
        try {
            Instant signed = DATE.parse(date == null ? "" : date, Instant::from);
            keys.put(
                    "s3:signatureage",
                    Long.toString(Math.max(0, Duration.between(signed, now).toMillis())));
        } catch (DateTimeException noDate) {
            // A signature without a date was refused before.
        }
    }
}
