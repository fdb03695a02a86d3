package inia.sandbox;

import inia.sandbox.call.Refusal;
import inia.sandbox.control.CallNote;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Parameters;
import inia.sandbox.protocol.Apis;
import inia.sandbox.s3.AccessEntry;
import inia.sandbox.s3.AccessLogs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Has calls about buckets logged that are to be logged. */
final class AccessLogging {
    private final Supplier<AccessLogs> logs;
    private final InstantSource clock;

    /** @param logs gives {@code null} where S3 logs nothing */
    AccessLogging(Supplier<AccessLogs> logs, InstantSource clock) {
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * Answers a request and logs that it did, as the bucket asked before.
     *
     * @param site the bucket whose website is asked; {@code null} if S3 itself is
     */
    HttpResponse around(HttpRequest http, String site, CallNote note, Supplier<HttpResponse> work) {
        String bucket = note.isOwn() ? null : site == null ? bucketOf(http) : site;
        AccessLogs known = bucket == null ? null : logs.get();
        AccessLogs.Target target = known == null ? null : known.of(bucket);
        if (target == null) {
            return work.get();
        }
        Instant began = clock.instant();
        long nanos = System.nanoTime();
        HttpResponse answer = work.get();
        long took = Duration.ofNanos(System.nanoTime() - nanos).toMillis();
        target.deliver(entry(http, site != null, note, answer, began, took));
        return answer;
    }

    private static String bucketOf(HttpRequest http) {
        if (Apis.resembledBy(http) != Apis.S3) {
            return null;
        }
        try {
            return Apis.bucketOf(http);
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private static AccessEntry entry(
            HttpRequest http, boolean website, CallNote note, HttpResponse answer, Instant began, long took) {
        Parameters query = Parameters.parse(http.query());
        String key = website ? http.path().substring(1) : Apis.keyOf(http);
        String authorization = http.headers().first("Authorization");
        boolean presigned = query.contains("X-Amz-Signature") || query.contains("Signature");
        boolean older = authorization == null ? query.contains("Signature") : authorization.startsWith("AWS ");
        boolean signed = authorization != null || presigned;
        long sent =
                http.method().equals("HEAD") ? 0 : Math.max(0, answer.content().length());
        return new AccessEntry(
                began,
                http.sourceIp(),
                note.caller() == null || note.caller().account() == null
                        ? null
                        : note.caller().arn(),
                note.requestId(),
                AccessOperation.of(http, key != null, website),
                key,
                http.method() + " " + http.path() + (http.query().isEmpty() ? "" : "?" + http.query()) + " HTTP/1.1",
                answer.status(),
                note.code(),
                sent,
                size(http, key, answer),
                took,
                http.headers().first("Referer"),
                http.headers().first("User-Agent"),
                query.first("versionId"),
                signed ? older ? "SigV2" : "SigV4" : null,
                signed ? presigned ? "QueryString" : "AuthHeader" : null,
                http.headers().first("Host"));
    }

    /** How many bytes the object has that was put or got. */
    private static Long size(HttpRequest http, String key, HttpResponse answer) {
        if (key == null || answer.status() >= 300 || !http.query().isEmpty()) {
            return null;
        }
        String range = answer.headers().first("Content-Range");
        String put = http.headers().first("Content-Length");
        try {
            return switch (http.method()) {
                case "PUT" -> put == null ? null : Long.valueOf(put);
                case "GET", "HEAD" ->
                    range == null ? answer.content().length() : Long.valueOf(range.substring(range.indexOf('/') + 1));
                default -> null;
            };
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
