package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.store.Store;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts objects into buckets and takes them out, so that bytes and rows always agree. */
final class ObjectWriter {
    private final Store store;
    private final Buckets buckets;
    private final Versions versions;
    private final Contents contents;
    private final Notifier notifier;
    private final Replicator replicator;

    ObjectWriter(
            Store store,
            Buckets buckets,
            Versions versions,
            Contents contents,
            Notifier notifier,
            Replicator replicator) {
        this.store = store;
        this.buckets = buckets;
        this.versions = versions;
        this.contents = contents;
        this.notifier = notifier;
        this.replicator = replicator;
    }

    /** Has a version whose tags, list or lock were changed copied again; within the change. */
    StoredObject changed(Bucket bucket, String key, StoredObject edited) {
        String status = edited.settings().replication();
        return status == null ? edited : replicator.note(bucket, key, edited);
    }

    /** Tells queues of something that was done to an object. */
    void tell(Bucket bucket, String event, String key, StoredObject object, Call call) {
        notifier.happened(bucket, event, key, object, call);
    }

    /** Has what was noted copied. */
    void replicate() {
        replicator.wake();
    }

    /**
     * What was put.
     *
     * @param object the object
     * @param told the id of its version as answers tell it, or {@code null}
     */
    record Put(StoredObject object, String told) {}

    /**
     * Puts an object in place of the one that is there.
     *
     * @param event what queues are told of it, such as {@code ObjectCreated:Put}
     * @param condition told the object there, or {@code null}; throws if it may not be replaced
     * @param object makes the new one, whose bytes it has claimed or shared
     */
    Put put(
            Place place,
            Call call,
            String event,
            Consumer<StoredObject> condition,
            Function<Bucket, StoredObject> object) {
        Put put = change(() -> {
            Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
            condition.accept(buckets.objects(bucket).get(place.key()));
            StoredObject stored = versions.put(bucket, place.key(), object.apply(bucket), call.now());
            return new Put(
                    replicator.note(bucket, place.key(), stored),
                    stored.version().id());
        });
        if (put.object().settings().replication() != null) {
            replicator.wake();
        }
        notifier.happened(buckets.all().get(place.bucket()), event, place.key(), put.object(), call);
        return put;
    }

    /** Makes a change as a whole, and has the bytes that it released swept away. */
    <T> T change(Supplier<T> work) {
        T result = store.change(work);
        store.commit(); // A file may go only when the row that had it is gone for good.
        contents.released();
        return result;
    }

    /**
     * Removes an object, or one of its versions.
     *
     * @param versionId the version, or {@code null} for the object
     * @param condition told the object there, or {@code null}; throws if it may not be removed
     */
    Versions.Deleted remove(
            Place place, String versionId, Call call, boolean bypassGovernance, Consumer<StoredObject> condition) {
        Versions.Deleted deleted = change(() -> {
            Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
            Consumer<StoredObject> guard = object -> object.settings().lock().checkDelete(call.now(), bypassGovernance);
            if (versionId != null) {
                ObjectFinder.checkId(versionId);
                return versions.deleteVersion(bucket, place.key(), versionId, guard);
            }
            condition.accept(buckets.objects(bucket).get(place.key()));
            Versions.Deleted marked = versions.delete(bucket, place.key(), call.now(), guard);
            if (marked.marker()) {
                replicator.note(bucket, place.key(), marked.object());
            }
            return marked;
        });
        if (deleted.marker() && versionId == null) {
            replicator.wake();
        }
        if (deleted.object() != null) {
            boolean marked = deleted.marker() && versionId == null;
            String event = marked ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectRemoved:Delete";
            notifier.happened(buckets.all().get(place.bucket()), event, place.key(), deleted.object(), call);
        }
        return deleted;
    }
}
