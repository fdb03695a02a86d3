package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.h2.mvstore.Cursor;

/** The few rows with which a state began: what is as it was then was not changed by anybody. */
final class Beginning {
    /** Of a state whose beginning nobody remembers. */
    static final Beginning UNKNOWN = new Beginning();

    private static final byte[] NO_BYTES = {};

    private final NavigableMap<String, NavigableMap<String, byte[]>> tables = new TreeMap<>();

    void add(String table, Cursor<String, Cell> rows) {
        NavigableMap<String, byte[]> kept = new TreeMap<>(KeyType.INSTANCE::compare);
        while (rows.hasNext()) {
            String key = rows.next();
            kept.put(key, rows.getValue().bytes());
        }
        tables.put(table, kept);
    }

    boolean has(StoredRow row) {
        Map<String, byte[]> rows = tables.get(row.table());
        return rows != null && Arrays.equals(rows.get(row.key()), row.bytes());
    }

    void write(Path file, Function<String, Kept> kept) throws IOException {
        try (SnapshotRows.Writer out = new SnapshotRows.Writer(file)) {
            for (String table : tables.keySet()) {
                Kept much = kept.apply(table);
                if (much != Kept.NOTHING) {
                    out.table(table);
                    for (Map.Entry<String, byte[]> row : tables.get(table).entrySet()) {
                        out.row(row.getKey(), much == Kept.KEYS ? NO_BYTES : row.getValue());
                    }
                }
            }
            out.end();
        }
    }
}
