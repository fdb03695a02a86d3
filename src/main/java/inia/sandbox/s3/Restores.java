package inia.sandbox.s3;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Tells when archived objects are there, and when they are gone again.
 *
 * <p>What is to be told is noted with the restoring itself, and forgotten when it was told: after a kill it may be told twice, as
 * S3 may too, but never not.
 */
final class Restores {
    /** How long the table may have changed unseen, as by a snapshot that was restored. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final Buckets buckets;
    private final Versions versions;
    private final Notifier notifier;
    private final Store store;
    private final Table<Restoring> waiting;
    private volatile Instant next = Instant.MIN;

    Restores(Store store, Buckets buckets, Versions versions, Notifier notifier) {
        this.store = store;
        this.buckets = buckets;
        this.versions = versions;
        this.notifier = notifier;
        waiting = store.table("s3/restoring", Restoring.class);
    }

    /** Notes when a version will be there, or until when it is; within the change that restores it. */
    void note(Bucket bucket, String key, StoredObject object, Instant now) {
        Restored restored = object.settings().restored();
        boolean there = restored.isThere(now) && restored.from().isBefore(now);
        Restoring noted = new Restoring(
                bucket.name(), key, object.version().told(), there ? restored.until() : restored.from(), there);
        waiting.put(bucket.id() + "/" + Versions.row(key, object.version().sequence()), noted);
        if (noted.due().isBefore(next)) {
            next = noted.due();
        }
    }

    /** Tells what time it is; what is due is told beside the call that asks, which may be within a change. */
    void passed(Instant now) {
        if (!now.isBefore(next)) {
            next = now.plus(TRUSTED);
            CompletableFuture.runAsync(() -> run(now));
        }
    }

    /** Tells of all that is there or gone by now; never within a change, for it makes changes of its own. */
    synchronized void run(Instant now) {
        Instant earliest = now.plus(TRUSTED);
        List<Map.Entry<String, Restoring>> due = new ArrayList<>();
        for (Map.Entry<String, Restoring> row : waiting.from("")) {
            if (!now.isBefore(row.getValue().due())) {
                due.add(row);
            } else if (row.getValue().due().isBefore(earliest)) {
                earliest = row.getValue().due();
            }
        }
        next = earliest;
        due.forEach(row -> tell(row.getKey(), row.getValue(), now));
    }

    private void tell(String row, Restoring restoring, Instant now) {
        Bucket bucket = buckets.all().get(restoring.bucket());
        StoredObject object = bucket == null ? null : versions.version(bucket, restoring.key(), restoring.version());
        Restored restored = object == null ? null : object.settings().restored();
        if (restored != null && !restoring.told()) {
            notifier.did(bucket, "ObjectRestore:Completed", restoring.key(), object, now);
        }
        boolean there = restored != null && restored.isThere(now);
        if (restored != null && !there) {
            notifier.did(bucket, "ObjectRestore:Delete", restoring.key(), object, now);
        }
        store.change(() -> {
            if (there) {
                waiting.put(
                        row,
                        new Restoring(
                                restoring.bucket(), restoring.key(), restoring.version(), restored.until(), true));
            } else {
                waiting.remove(row);
            }
        });
    }
}
