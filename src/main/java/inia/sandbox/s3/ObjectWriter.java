package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts objects into buckets and takes them out, so that bytes and rows always agree. */
final class ObjectWriter {
    private final Store store;
    private final Buckets buckets;
    private final Contents contents;

    ObjectWriter(Store store, Buckets buckets, Contents contents) {
        this.store = store;
        this.buckets = buckets;
        this.contents = contents;
    }

    /**
     * Puts an object in place of the one that is there.
     *
     * @param condition told the object there, or {@code null}; throws if it may not be replaced
     * @param object given the object there, makes the new one, whose bytes it has claimed or shared
     */
    StoredObject put(
            Place place, Call call, Consumer<StoredObject> condition, Function<StoredObject, StoredObject> object) {
        return change(() -> {
            Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
            Table<StoredObject> objects = buckets.objects(bucket);
            StoredObject before = objects.get(place.key());
            condition.accept(before);
            StoredObject after = object.apply(before);
            objects.put(place.key(), after);
            if (before != null) {
                contents.release(before.content());
            }
            return after;
        });
    }

    /** Makes a change as a whole, and has the bytes that it released swept away. */
    <T> T change(Supplier<T> work) {
        T result = store.change(work);
        sweep();
        return result;
    }

    /** Removes an object, if it is there. */
    void remove(Place place, Call call, Consumer<StoredObject> condition) {
        store.change(() -> {
            Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
            Table<StoredObject> objects = buckets.objects(bucket);
            condition.accept(objects.get(place.key()));
            StoredObject removed = objects.remove(place.key());
            if (removed != null) {
                contents.release(removed.content());
            }
        });
        sweep();
    }

    private void sweep() {
        store.commit(); // A file may go only when the row that had it is gone for good.
        contents.released();
    }
}
