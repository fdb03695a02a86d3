package inia.sandbox.s3;

import inia.sandbox.store.Table;
import java.util.Iterator;
import java.util.Map;

/** The uploads of parts that are under way in a bucket, to be listed: by key, and those of one key as they began. */
record OpenUploads(Table<Upload> uploads) implements Listing.Source<Upload> {
    @Override
    public Iterator<Map.Entry<String, Upload>> from(String key) {
        return byKey(RowKeys.first(key));
    }

    @Override
    public Iterator<Map.Entry<String, Upload>> after(Listing.Marker marker) {
        long number = marker.id() == null ? -1 : Stamp.number(marker.id());
        return byKey(number < 0 ? RowKeys.afterAll(marker.key()) : RowKeys.of(marker.key(), number + 1));
    }

    private Iterator<Map.Entry<String, Upload>> byKey(String row) {
        Iterator<Map.Entry<String, Upload>> rows = uploads.from(row).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map.Entry<String, Upload> next() {
                Upload upload = rows.next().getValue();
                return Map.entry(upload.key(), upload);
            }
        };
    }
}
