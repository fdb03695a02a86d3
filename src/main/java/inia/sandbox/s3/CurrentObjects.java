package inia.sandbox.s3;

import inia.sandbox.store.Table;
import java.util.Iterator;
import java.util.Map;

/** The current objects of a bucket, to be listed. */
record CurrentObjects(Table<StoredObject> objects) implements Listing.Source<StoredObject> {
    @Override
    public Iterator<Map.Entry<String, StoredObject>> from(String key) {
        return objects.from(key).iterator();
    }

    @Override
    public Iterator<Map.Entry<String, StoredObject>> after(Listing.Marker marker) {
        // No key comes between a key and that key with the lowest of all characters after it.
        return objects.from(marker.key() + "\0").iterator();
    }
}
