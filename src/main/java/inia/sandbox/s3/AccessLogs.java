package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Delivers access logs to the buckets that are to have them.
 *
 * <p>S3 gathers a bucket's calls for hours; here each is delivered at once, as an object of its own.
 */
public final class AccessLogs {
    private static final String DELIVERY = "logging.s3.amazonaws.com";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);

    private final Buckets buckets;
    private final Configurations configurations;
    private final PutOperations puts;

    AccessLogs(Buckets buckets, Configurations configurations, PutOperations puts) {
        this.buckets = buckets;
        this.configurations = configurations;
        this.puts = puts;
    }

    /** Delivers what is told of one call. */
    @FunctionalInterface
    public interface Target {
        void deliver(AccessEntry entry);
    }

    /** Where calls about a bucket are logged at the moment; {@code null} if nowhere. */
    public Target of(String bucketName) {
        Bucket bucket = buckets.all().get(bucketName);
        BucketLoggingStatus.Builder stored = BucketLoggingStatus.builder();
        if (bucket == null || !configurations.read(bucket, SubResources.LOGGING, stored)) {
            return null;
        }
        LoggingEnabled logging = stored.build().loggingEnabled();
        return entry -> deliver(bucket, logging, entry);
    }

    private void deliver(Bucket source, LoggingEnabled logging, AccessEntry entry) {
        Bucket target = buckets.all().get(logging.targetBucket());
        if (target == null) {
            return;
        }
        String line = entry.line(Owners.of(source.account()).id(), source.name()) + "\n";
        PutObjectRequest put = PutObjectRequest.builder()
                .bucket(target.name())
                .key(key(source, logging, entry.time()))
                .contentType("text/plain")
                .build();
        Caller delivery = Caller.longTerm(target.account(), DELIVERY, DELIVERY, null, Caller.Kind.ROOT);
        Scope scope = new Scope(target.account(), target.region());
        Call call = new Call(entry.requestId(), delivery, scope, entry.time(), null);
        try {
            puts.putObject(put, call, new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        } catch (Refusal unwanted) {
            // Logs are delivered as far as may be.
        }
    }

    private static String key(Bucket source, LoggingEnabled logging, Instant time) {
        boolean partitioned = logging.targetObjectKeyFormat() != null
                && logging.targetObjectKeyFormat().partitionedPrefix() != null;
        String partition = partitioned
                ? source.account() + "/" + source.region() + "/" + source.name() + "/" + DAY.format(time)
                : "";
        String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return logging.targetPrefix() + partition + NAME.format(time) + "-" + unique.toUpperCase(Locale.ROOT);
    }
}
