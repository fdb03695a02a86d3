package inia.sandbox.s3;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.s3.model.ReplicationRule;

/**
 * Copies versions to the buckets that replication rules name, a moment after they were put.
 *
 * <p>What is to be copied is noted in the same change that puts it, so that none is forgotten when the process is killed.
 */
final class Replicator {
    private static final String PENDING = "PENDING";
    private static final String REPLICA = "REPLICA";

    private final Store store;
    private final Buckets buckets;
    private final Configurations configurations;
    private final Versions versions;
    private final Contents contents;
    private final Table<ToReplicate> waiting;
    private final AtomicBoolean working = new AtomicBoolean();

    Replicator(Store store, Buckets buckets, Configurations configurations, Versions versions, Contents contents) {
        this.store = store;
        this.buckets = buckets;
        this.configurations = configurations;
        this.versions = versions;
        this.contents = contents;
        waiting = store.table("s3/replication", ToReplicate.class);
        wake();
    }

    /** Notes that a version is to be copied, if it is; within the change that puts it. Returns it with its status. */
    StoredObject note(Bucket bucket, String key, StoredObject put) {
        if (put.version().id() == null || REPLICA.equals(put.settings().replication())) {
            return put;
        }
        Replication replication = Replication.of(bucket, configurations);
        if (replication == null || replication.about(key, put).isEmpty()) {
            return put;
        }
        waiting.put(
                String.format("%016x", put.version().sequence()) + put.version().id(),
                new ToReplicate(bucket.name(), key, put.version().id()));
        StoredObject pending = put.withSettings(put.settings().withReplication(PENDING));
        versions.replace(bucket, key, pending);
        return pending;
    }

    /** Has what waits copied, soon. */
    void wake() {
        if (waiting.size() > 0 && working.compareAndSet(false, true)) {
            CompletableFuture.runAsync(this::work);
        }
    }

    private void work() {
        try {
            for (Map.Entry<String, ToReplicate> row : waiting.from("")) {
                store.change(() -> {
                    waiting.remove(row.getKey());
                    replicate(row.getValue());
                });
                store.commit();
                contents.released();
            }
        } finally {
            working.set(false);
        }
        wake();
    }

    private void replicate(ToReplicate what) {
        Bucket bucket = buckets.all().get(what.bucket());
        Replication replication = bucket == null ? null : Replication.of(bucket, configurations);
        StoredObject version = replication == null ? null : versions.version(bucket, what.key(), what.version());
        if (version == null) {
            return;
        }
        List<ReplicationRule> rules = replication.about(what.key(), version);
        boolean all = true;
        for (ReplicationRule rule : rules) {
            all &= copy(version, what.key(), rule);
        }
        String status = all ? "COMPLETED" : "FAILED";
        versions.replace(
                bucket, what.key(), version.withSettings(version.settings().withReplication(status)));
    }

    /** Copies a version; only to buckets that keep versions, as S3 does. */
    private boolean copy(StoredObject version, String key, ReplicationRule rule) {
        Bucket to = buckets.all().get(Replication.destination(rule));
        if (to == null || !to.keepsVersions()) {
            return false;
        }
        StoredObject there = versions.version(to, key, version.version().id());
        StoredObject replica = version.withSettings(version.settings()
                .withReplication(REPLICA)
                .withLock(to.objectLock() ? version.settings().lock() : Lock.NONE));
        if (rule.destination().storageClassAsString() != null && replica.description() != null) {
            replica = replica.withDescription(
                    replica.description().withStorageClass(rule.destination().storageClassAsString()));
        }
        if (there != null) {
            versions.replace(to, key, replica);
            return true;
        }
        if (!version.version().deleteMarker()) {
            contents.share(version.content());
        }
        versions.putReplica(to, key, replica);
        return true;
    }
}
