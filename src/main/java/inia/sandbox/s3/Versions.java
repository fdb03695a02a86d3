package inia.sandbox.s3;

import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * What a bucket keeps of its objects' versions.
 *
 * <p>Current objects are in one table; in another are the versions before them, and delete markers, the current ones too. A bucket
 * that keeps no versions has nothing in the second. All that changes something is called within a change.
 */
final class Versions {
    private final Buckets buckets;
    private final Contents contents;

    Versions(Buckets buckets, Contents contents) {
        this.buckets = buckets;
        this.contents = contents;
    }

    /**
     * What a delete did.
     *
     * @param version the id of the version that was made or removed; {@code null} if the bucket keeps none
     * @param marker whether that is a delete marker
     * @param object what was removed, or the marker that was made; {@code null} if nothing was there
     */
    record Deleted(String version, boolean marker, StoredObject object) {}

    /** The row of a version among those that are not current. */
    static String row(String key, long sequence) {
        return RowKeys.of(key, Long.MAX_VALUE - sequence);
    }

    /** Puts an object in place of the current one, which stays as a version if the bucket keeps them. */
    StoredObject put(Bucket bucket, String key, StoredObject object, Instant now) {
        Version version = next(bucket, key, false, now);
        retire(bucket, key);
        StoredObject put = object.withVersion(version);
        buckets.objects(bucket).put(key, put);
        return put;
    }

    /** Puts a version of another bucket's object, which keeps its id, into its place among those that are here. */
    void putReplica(Bucket bucket, String key, StoredObject replica) {
        StoredObject latest = latest(bucket, key);
        boolean newest = latest == null
                || latest.version().sequence() < replica.version().sequence();
        if (!newest) {
            keep(bucket, key, replica);
            return;
        }
        retire(bucket, key);
        if (replica.version().deleteMarker()) {
            keep(bucket, key, replica);
        } else {
            buckets.objects(bucket).put(key, replica);
        }
    }

    /** Deletes the current object, which stays as a version if the bucket keeps them. */
    Deleted delete(Bucket bucket, String key, Instant now, Consumer<StoredObject> guard) {
        if (!bucket.hasVersions()) {
            StoredObject current = buckets.objects(bucket).get(key);
            if (current != null) {
                guard.accept(current);
            }
            retire(bucket, key);
            return new Deleted(null, false, current);
        }
        Version version = next(bucket, key, true, now);
        retire(bucket, key);
        StoredObject marker = StoredObject.deleteMarker(version, Times.seconds(now));
        keep(bucket, key, marker);
        return new Deleted(version.told(), true, marker);
    }

    private Version next(Bucket bucket, String key, boolean marker, Instant now) {
        StoredObject latest = latest(bucket, key);
        long sequence = Stamp.next(now, latest == null ? 0 : latest.version().sequence());
        return new Version(sequence, bucket.keepsVersions() ? Stamp.id(sequence) : null, marker);
    }

    /** The current object, or the delete marker in its place, or {@code null}. */
    StoredObject latest(Bucket bucket, String key) {
        StoredObject current = buckets.objects(bucket).get(key);
        if (current != null || !bucket.hasVersions()) {
            return current;
        }
        Iterator<StoredObject> older = new OlderVersions(buckets.older(bucket), key);
        return older.hasNext() ? older.next() : null;
    }

    /** Makes place for a new current object: a version that stays goes to the others, one that a new null version replaces goes. */
    private void retire(Bucket bucket, String key) {
        StoredObject current = buckets.objects(bucket).remove(key);
        boolean stays =
                current != null && (bucket.keepsVersions() || current.version().id() != null);
        if (stays) {
            keep(bucket, key, current);
        } else if (current != null) {
            contents.release(current.content());
        }
        if (bucket.hasVersions() && !bucket.keepsVersions()) {
            StoredObject replaced = older(bucket, key, Version.NULL);
            if (replaced != null) {
                remove(bucket, key, replaced);
            }
        }
    }

    /** A version that is not current, or {@code null}. */
    private StoredObject older(Bucket bucket, String key, String id) {
        Table<StoredObject> table = buckets.older(bucket);
        if (id.equals(Version.NULL)) {
            NullVersion at = buckets.nulls(bucket).get(key);
            return at == null ? null : table.get(row(key, at.sequence()));
        }
        long sequence = Stamp.number(id);
        StoredObject found = sequence < 0 ? null : table.get(row(key, sequence));
        return found != null && id.equals(found.version().id()) ? found : null;
    }

    /** Keeps a version among those that are not current. */
    private void keep(Bucket bucket, String key, StoredObject version) {
        buckets.older(bucket).put(row(key, version.version().sequence()), version);
        if (version.version().id() == null) {
            buckets.nulls(bucket).put(key, new NullVersion(version.version().sequence()));
        }
    }

    private void forget(Bucket bucket, String key, StoredObject version) {
        buckets.older(bucket).remove(row(key, version.version().sequence()));
        if (version.version().id() == null) {
            buckets.nulls(bucket).remove(key);
        }
    }

    private void remove(Bucket bucket, String key, StoredObject older) {
        forget(bucket, key, older);
        if (!older.version().deleteMarker()) {
            contents.release(older.content());
        }
    }

    /** A version by its id, delete markers too; {@code null} if there is none. */
    StoredObject version(Bucket bucket, String key, String id) {
        StoredObject current = buckets.objects(bucket).get(key);
        return current != null && current.version().told().equals(id) ? current : older(bucket, key, id);
    }

    /** Removes a version; the one before it becomes current if this was. One that isn't there doesn't make it fail. */
    Deleted deleteVersion(Bucket bucket, String key, String id, Consumer<StoredObject> guard) {
        StoredObject current = buckets.objects(bucket).get(key);
        StoredObject version = version(bucket, key, id);
        if (version == null) {
            return new Deleted(id, false, null);
        }
        guard.accept(version);
        if (version == current || current != null && current.version().equals(version.version())) {
            buckets.objects(bucket).remove(key);
            contents.release(current.content());
            promote(bucket, key);
        } else {
            remove(bucket, key, version);
            if (current == null) {
                promote(bucket, key);
            }
        }
        return new Deleted(id, version.version().deleteMarker(), version);
    }

    private void promote(Bucket bucket, String key) {
        Iterator<StoredObject> older = new OlderVersions(buckets.older(bucket), key);
        StoredObject next = older.hasNext() ? older.next() : null;
        if (next != null && !next.version().deleteMarker()) {
            forget(bucket, key, next);
            buckets.objects(bucket).put(key, next);
        }
    }

    /** Puts a changed form of a version in its own place. */
    void replace(Bucket bucket, String key, StoredObject changed) {
        StoredObject current = buckets.objects(bucket).get(key);
        if (current != null && current.version().equals(changed.version())) {
            buckets.objects(bucket).put(key, changed);
        } else {
            buckets.older(bucket).put(row(key, changed.version().sequence()), changed);
        }
    }

    /** Whether nothing is kept of any object. */
    boolean isEmpty(Bucket bucket) {
        return buckets.objects(bucket).size() == 0 && buckets.older(bucket).size() == 0;
    }
}
