package inia.sandbox.s3;

import inia.sandbox.call.HostIds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One call about a bucket, as its access log tells it.
 *
 * <p>Source: S3 User Guide, "Amazon S3 server access log format".
 *
 * @param time when the call came
 * @param sourceIp where it came from
 * @param requester the caller's ARN or canonical id; {@code null} for nobody
 * @param operation such as {@code REST.GET.OBJECT}
 * @param key the object's key, or {@code null}
 * @param requestLine such as {@code GET /bucket/key HTTP/1.1}
 * @param status the answer's HTTP status
 * @param error the error's code, or {@code null}
 * @param bytesSent how long the answer's body was
 * @param objectSize how many bytes the object has, or {@code null}
 * @param milliseconds how long it took
 * @param versionId the version that was asked for, or {@code null}
 * @param signature such as {@code SigV4}; {@code null} if nobody signed
 * @param authentication {@code AuthHeader} or {@code QueryString}, or {@code null}
 * @param host what the client took the host to be
 */
public record AccessEntry(
        Instant time,
        String sourceIp,
        String requester,
        String requestId,
        String operation,
        String key,
        String requestLine,
        int status,
        String error,
        long bytesSent,
        Long objectSize,
        long milliseconds,
        String referer,
        String userAgent,
        String versionId,
        String signature,
        String authentication,
        String host) {
    private static final DateTimeFormatter BRACKETED = DateTimeFormatter.ofPattern(
                    "'['dd/MMM/yyyy:HH:mm:ss '+0000]'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The line of the log, without the line's end. */
    String line(String owner, String bucket) {
        return String.join(
                " ",
                owner,
                bucket,
                BRACKETED.format(time),
                sourceIp,
                orDash(requester),
                requestId,
                operation,
                key == null
                        ? "-"
                        : URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"),
                quoted(requestLine),
                Integer.toString(status),
                orDash(error),
                bytesSent == 0 ? "-" : Long.toString(bytesSent),
                objectSize == null ? "-" : objectSize.toString(),
                Long.toString(milliseconds),
                Long.toString(milliseconds),
                quoted(referer),
                quoted(userAgent),
                orDash(versionId),
                HostIds.of(requestId),
                orDash(signature),
                "-",
                orDash(authentication),
                orDash(host),
                "-",
                "-",
                "-");
    }

    private static String orDash(String value) {
        return value == null || value.isEmpty() ? "-" : value;
    }

    private static String quoted(String value) {
        return "\"" + orDash(value).replace("\"", "%22").replaceAll("\\s", " ") + "\"";
    }
}
