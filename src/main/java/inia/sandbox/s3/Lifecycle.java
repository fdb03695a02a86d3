package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/** Does to objects what the lifecycle rules of their buckets say, by the sandbox's time. */
final class Lifecycle {
    private final Buckets buckets;
    private final Configurations configurations;
    private final Versions versions;
    private final Uploads uploads;
    private final Contents contents;
    private final ObjectWriter writer;
    private final Notifier notifier;

    Lifecycle(
            Buckets buckets,
            Configurations configurations,
            Versions versions,
            Uploads uploads,
            Contents contents,
            ObjectWriter writer,
            Notifier notifier) {
        this.buckets = buckets;
        this.configurations = configurations;
        this.versions = versions;
        this.uploads = uploads;
        this.contents = contents;
        this.writer = writer;
        this.notifier = notifier;
    }

    /** Looks at all buckets that have rules. */
    synchronized void run(Instant now) {
        for (Map.Entry<String, Bucket> row : buckets.all().from("")) {
            BucketLifecycleConfiguration.Builder stored = BucketLifecycleConfiguration.builder();
            if (configurations.read(row.getValue(), SubResources.LIFECYCLE, stored)) {
                for (LifecycleRule rule : stored.build().rules()) {
                    if (rule.statusAsString().equals(Bucket.ENABLED)) {
                        run(row.getValue(), rule, now);
                    }
                }
            }
        }
    }

    private void run(Bucket bucket, LifecycleRule rule, Instant now) {
        LifecycleScope scope = LifecycleScope.of(rule);
        for (Map.Entry<String, StoredObject> row : buckets.objects(bucket).from(scope.prefix())) {
            if (!row.getKey().startsWith(scope.prefix())) {
                break;
            }
            if (scope.covers(row.getValue())) {
                current(bucket, row.getKey(), row.getValue(), rule, now);
            }
        }
        older(bucket, rule, scope, now);
        if (rule.abortIncompleteMultipartUpload() != null) {
            abort(bucket, rule, scope, now);
        }
    }

    private void current(Bucket bucket, String key, StoredObject object, LifecycleRule rule, Instant now) {
        if (rule.expiration() != null && rule.expiration().expiredObjectDeleteMarker() == null) {
            Instant end = rule.expiration().date() != null
                    ? rule.expiration().date()
                    : due(object.modified(), rule.expiration().days());
            if (!now.isBefore(end)) {
                Versions.Deleted deleted = change(() -> versions.delete(
                        bucket, key, now, locked -> locked.settings().lock().checkDelete(now, false)));
                if (deleted != null && deleted.object() != null) {
                    String event = deleted.marker() ? "DeleteMarkerCreated" : "Delete";
                    notifier.did(bucket, "LifecycleExpiration:" + event, key, deleted.object(), now);
                }
                return;
            }
        }
        String storageClass = LifecycleScope.storageClass(rule, object.modified(), now);
        if (storageClass != null && !storageClass.equals(object.description().storageClass())) {
            StoredObject moved = object.withDescription(object.description().withStorageClass(storageClass));
            change(() -> {
                versions.replace(bucket, key, moved);
                return moved;
            });
            notifier.did(bucket, "LifecycleTransition", key, moved, now);
        }
    }

    /** Noncurrent versions count from when the one after them came; a delete marker alone is an expired one. */
    private void older(Bucket bucket, LifecycleRule rule, LifecycleScope scope, Instant now) {
        boolean markers = rule.expiration() != null
                && Boolean.TRUE.equals(rule.expiration().expiredObjectDeleteMarker());
        if (!bucket.hasVersions() || rule.noncurrentVersionExpiration() == null && !markers) {
            return;
        }
        for (String key : keysOfOlder(bucket, scope.prefix())) {
            StoredObject newer = buckets.objects(bucket).get(key);
            List<StoredObject> all = new ArrayList<>();
            new OlderVersions(buckets.older(bucket), key).forEachRemaining(all::add);
            for (StoredObject version : all) {
                boolean expiredMarker = version.version().deleteMarker() && newer == null && all.size() == 1;
                boolean expired = rule.noncurrentVersionExpiration() != null
                        && newer != null
                        && !now.isBefore(due(
                                newer.modified(),
                                rule.noncurrentVersionExpiration().noncurrentDays()));
                if (expired && scope.covers(version) || expiredMarker && markers) {
                    Versions.Deleted deleted = change(() -> versions.deleteVersion(
                            bucket,
                            key,
                            version.version().told(),
                            locked -> locked.settings().lock().checkDelete(now, false)));
                    if (deleted != null) {
                        notifier.did(bucket, "LifecycleExpiration:Delete", key, version, now);
                    }
                }
                newer = version;
            }
        }
    }

    private List<String> keysOfOlder(Bucket bucket, String prefix) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, StoredObject> row : buckets.older(bucket).from(RowKeys.first(prefix))) {
            String key = RowKeys.key(row.getKey());
            if (!key.startsWith(prefix)) {
                break;
            }
            if (keys.isEmpty() || !keys.get(keys.size() - 1).equals(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private void abort(Bucket bucket, LifecycleRule rule, LifecycleScope scope, Instant now) {
        int days = rule.abortIncompleteMultipartUpload().daysAfterInitiation();
        Iterator<Map.Entry<String, Upload>> open = new OpenUploads(uploads.of(bucket)).from(scope.prefix());
        while (open.hasNext()) {
            Upload upload = open.next().getValue();
            if (!upload.key().startsWith(scope.prefix())) {
                return;
            }
            if (!now.isBefore(due(upload.initiated(), days))) {
                change(() -> {
                    uploads.end(bucket, upload, contents);
                    return upload;
                });
            }
        }
    }

    /** {@code null} if it is locked, and stays. */
    private <T> T change(Supplier<T> work) {
        try {
            return writer.change(work);
        } catch (Refusal locked) {
            return null;
        }
    }

    /** So many days later, at the midnight after. */
    static Instant due(Instant from, int days) {
        Instant exact = from.plus(days, ChronoUnit.DAYS);
        Instant midnight = exact.truncatedTo(ChronoUnit.DAYS);
        return midnight.equals(exact) ? exact : midnight.plus(1, ChronoUnit.DAYS);
    }
}
