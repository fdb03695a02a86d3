package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows by name that are forgotten in time. What has passed is swept away by and by, a little at each change.
 *
 * @param <V> the record type of the rows
 */
final class Remembered<V extends Record & Passing> {
    private static final int SWEPT_AT_ONCE = 20;

    private final Store store;
    private final String prefix;
    private final Table<V> rows;
    private final Table<Name> ends;

    /** The name of a row that ends at the time in the key. */
    record Name(String name) {}

    Remembered(Store store, String prefix, Class<V> type) {
        this.store = store;
        this.prefix = prefix;
        rows = store.table(prefix, type);
        ends = store.table(prefix + "-ends", Name.class);
    }

    /** The row of a name, or {@code null} if there is none or it has passed. */
    V get(String name, Instant now) {
        V row = rows.get(name);
        return row == null || row.until() <= now.toEpochMilli() ? null : row;
    }

    /** Puts a row, within a change of the store. */
    void put(String name, V row, Instant now) {
        sweep(now);
        V before = rows.put(name, row);
        if (before != null) {
            ends.remove(key(name, before));
        }
        ends.put(key(name, row), new Name(name));
    }

    private void sweep(Instant now) {
        List<Map.Entry<String, Name>> passed = new ArrayList<>();
        for (Map.Entry<String, Name> end : ends.from("")) {
            if (Keys.first(end.getKey()) > now.toEpochMilli() || passed.size() == SWEPT_AT_ONCE) {
                break;
            }
            passed.add(end);
        }
        passed.forEach(end -> {
            ends.remove(end.getKey());
            rows.remove(end.getValue().name());
        });
    }

    private String key(String name, V row) {
        return Keys.of(row.until()) + name;
    }

    /** Forgets all. */
    void drop() {
        store.drop(prefix);
        store.drop(prefix + "-ends");
    }
}
