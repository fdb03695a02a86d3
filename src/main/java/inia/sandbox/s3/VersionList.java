package inia.sandbox.s3;

import inia.sandbox.store.Table;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** All versions in a bucket, to be listed: by key, and those of one key from the latest to the first. */
record VersionList(Table<StoredObject> current, Table<StoredObject> older, Table<NullVersion> nulls)
        implements Listing.Source<VersionList.Listed> {
    /**
     * A version.
     *
     * @param latest whether no version of its key comes after it
     */
    record Listed(StoredObject object, boolean latest) {}

    @Override
    public Iterator<Map.Entry<String, Listed>> from(String key) {
        return new Merged(
                current.from(key).iterator(), older.from(RowKeys.first(key)).iterator(), null);
    }

    @Override
    public Iterator<Map.Entry<String, Listed>> after(Listing.Marker marker) {
        String key = marker.key();
        Iterator<Map.Entry<String, StoredObject>> nextKeys =
                current.from(key + "\0").iterator();
        if (marker.id() == null) {
            return new Merged(nextKeys, older.from(RowKeys.afterAll(key)).iterator(), null);
        }
        StoredObject first = current.get(key);
        boolean wasCurrent = first != null && first.version().told().equals(marker.id());
        String row = wasCurrent ? RowKeys.beforeAll(key) : after(key, marker.id());
        return new Merged(nextKeys, older.from(row).iterator(), key);
    }

    private String after(String key, String id) {
        long sequence = Stamp.number(id);
        if (id.equals(Version.NULL)) {
            NullVersion at = nulls.get(key);
            sequence = at == null ? sequence : at.sequence();
        }
        if (sequence < 0) {
            throw S3Refusals.invalidArgument("Invalid version id specified", "version-id-marker", id);
        }
        return Versions.row(key, sequence - 1);
    }

    /** Two tables as one. */
    private static final class Merged implements Iterator<Map.Entry<String, Listed>> {
        private final Iterator<Map.Entry<String, StoredObject>> currents;
        private final Iterator<Map.Entry<String, StoredObject>> olders;
        private Map.Entry<String, StoredObject> current;
        private Map.Entry<String, StoredObject> old;
        private String lastKey;

        Merged(
                Iterator<Map.Entry<String, StoredObject>> currents,
                Iterator<Map.Entry<String, StoredObject>> olders,
                String lastKey) {
            this.currents = currents;
            this.olders = olders;
            this.lastKey = lastKey;
            current = advance(currents);
            old = advance(olders);
        }

        private static Map.Entry<String, StoredObject> advance(Iterator<Map.Entry<String, StoredObject>> rows) {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return current != null || old != null;
        }

        @Override
        public Map.Entry<String, Listed> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String oldKey = old == null ? null : RowKeys.key(old.getKey());
            boolean takeCurrent = old == null || current != null && Keys.compare(current.getKey(), oldKey) <= 0;
            String key = takeCurrent ? current.getKey() : oldKey;
            StoredObject object = takeCurrent ? current.getValue() : old.getValue();
            Map.Entry<String, Listed> next = Map.entry(key, new Listed(object, !key.equals(lastKey)));
            lastKey = key;
            if (takeCurrent) {
                current = advance(currents);
            } else {
                old = advance(olders);
            }
            return next;
        }
    }
}
