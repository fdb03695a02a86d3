package inia.sandbox.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.Cursor;

/** Compares the rows of a snapshot with those that there are, both in the order of tables and keys, holding none of them. */
final class Comparison implements Closeable {
    private final Function<String, Kept> kept;
    private final Beginning beginning;
    private final Codec codec;
    private final SnapshotRows.Reader before;
    private final Iterator<Map.Entry<String, Cursor<String, Cell>>> tables;
    private String table;
    private Cursor<String, Cell> rows;

    /**
     * @param snapshot the snapshot's file; as if it had no rows if there is none
     * @param tables those that there are, of which something was kept
     * @param beginning rows that count as unchanged
     */
    Comparison(
            Path snapshot,
            SortedMap<String, Cursor<String, Cell>> tables,
            Function<String, Kept> kept,
            Beginning beginning,
            Codec codec)
            throws IOException {
        this.before = Files.exists(snapshot) ? new SnapshotRows.Reader(snapshot) : null;
        this.tables = tables.entrySet().iterator();
        this.kept = kept;
        this.beginning = beginning;
        this.codec = codec;
    }

    void run(Consumer<RowChange> told) throws IOException {
        StoredRow old = nextBefore();
        StoredRow now = nextAfter();
        while (old != null || now != null) {
            int order = old == null ? 1 : now == null ? -1 : order(old, now);
            if (order != 0 || isChanged(old, now)) {
                told.accept(new RowChange(order <= 0 ? old : null, order >= 0 ? now : null));
            }
            old = order <= 0 ? nextBefore() : old;
            now = order >= 0 ? nextAfter() : now;
        }
    }

    private boolean isChanged(StoredRow old, StoredRow now) {
        return kept.apply(old.table()) == Kept.ROWS && !old.isSame(now) && !beginning.has(now);
    }

    private static int order(StoredRow one, StoredRow other) {
        int order = one.table().compareTo(other.table());
        return order != 0 ? order : KeyType.INSTANCE.compare(one.key(), other.key());
    }

    private StoredRow nextBefore() throws IOException {
        while (before != null && before.next()) {
            if (kept.apply(before.table()) != Kept.NOTHING) {
                return new StoredRow(before.table(), before.key(), before.row(), codec);
            }
        }
        return null;
    }

    private StoredRow nextAfter() {
        while (rows == null || !rows.hasNext()) {
            if (!tables.hasNext()) {
                return null;
            }
            Map.Entry<String, Cursor<String, Cell>> next = tables.next();
            table = next.getKey();
            rows = next.getValue();
        }
        String key = rows.next();
        return new StoredRow(table, key, rows.getValue().bytes(), codec);
    }

    @Override
    public void close() throws IOException {
        if (before != null) {
            before.close();
        }
    }
}
