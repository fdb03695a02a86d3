package inia.sandbox.s3;

import inia.sandbox.store.Table;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** The versions of an object that are not current, the latest first. */
final class OlderVersions implements Iterator<StoredObject> {
    private final Iterator<Map.Entry<String, StoredObject>> rows;
    private final String end;
    private Map.Entry<String, StoredObject> next;

    OlderVersions(Table<StoredObject> table, String key) {
        rows = table.from(RowKeys.beforeAll(key)).iterator();
        end = RowKeys.afterAll(key);
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
        if (next != null && Keys.compare(next.getKey(), end) > 0) {
            next = null;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StoredObject next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        StoredObject version = next.getValue();
        advance();
        return version;
    }
}
