package inia.sandbox.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/** When objects expire by the lifecycle rules of their bucket. */
record Expirations(Configurations configurations) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Sets in what tells of an object when it expires, if a rule says so. */
    void tell(SdkPojo builder, Bucket bucket, String key, StoredObject object) {
        BucketLifecycleConfiguration.Builder stored = BucketLifecycleConfiguration.builder();
        if (!configurations.read(bucket, SubResources.LIFECYCLE, stored)) {
            return;
        }
        Instant first = null;
        String id = null;
        for (LifecycleRule rule : stored.build().rules()) {
            Instant end = end(rule, key, object);
            if (end != null && (first == null || end.isBefore(first))) {
                first = end;
                id = rule.id();
            }
        }
        if (first != null) {
            String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
            Members.set(
                    builder, "Expiration", "expiry-date=\"" + DATE.format(first) + "\", rule-id=\"" + encoded + "\"");
        }
    }

    private static Instant end(LifecycleRule rule, String key, StoredObject object) {
        boolean expires = rule.statusAsString().equals(Bucket.ENABLED)
                && rule.expiration() != null
                && rule.expiration().expiredObjectDeleteMarker() == null;
        if (!expires) {
            return null;
        }
        LifecycleScope scope = LifecycleScope.of(rule);
        if (!key.startsWith(scope.prefix()) || !scope.covers(object)) {
            return null;
        }
        return rule.expiration().date() != null
                ? rule.expiration().date()
                : Lifecycle.due(object.modified(), rule.expiration().days());
    }
}
