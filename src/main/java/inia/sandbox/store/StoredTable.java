package inia.sandbox.store;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import org.h2.mvstore.Cursor;

/** A table of a {@link TableStore}; it outlives a drop, after which it is empty. */
final class StoredTable<V extends Record> implements Table<V> {
    private final TableStore store;
    private final String name;
    private final Class<V> type;

    StoredTable(TableStore store, String name, Class<V> type) {
        this.store = store;
        this.name = name;
        this.type = type;
    }

    @Override
    public V get(String key) {
        LateRows late = late();
        return row(late == null ? store.tables().map(name).get(key) : late.get(key));
    }

    @Override
    public V put(String key, V row) {
        return row(store.change(() -> store.current()
                .put(name, store.tables().map(name), key, new Cell(store.codec().encode(row), row))));
    }

    @Override
    public V remove(String key) {
        return row(
                store.change(() -> store.current().remove(name, store.tables().map(name), key)));
    }

    @Override
    public Iterable<Map.Entry<String, V>> from(String key) {
        LateRows late = late();
        return late != null
                ? () -> new SeenLate(late.from(key))
                : () -> new Rows(store.tables().map(name).cursor(key.isEmpty() ? null : key));
    }

    @Override
    public String lastKey() {
        LateRows late = late();
        return late == null ? store.tables().map(name).lastKey() : late.lastKey();
    }

    @Override
    public long before(String key) {
        LateRows late = late();
        if (late != null) {
            return late.before(key);
        }
        long index = store.tables().map(name).getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public long size() {
        LateRows late = late();
        return late == null ? store.tables().map(name).sizeAsLong() : late.size();
    }

    /** The table as this reader is to see it, if that is not as it is. */
    private LateRows late() {
        NavigableMap<String, Cell> hidden = store.hidden(name);
        return hidden == null ? null : new LateRows(store.tables().map(name), hidden);
    }

    private V row(Cell cell) {
        return cell == null ? null : cell.as(type, store.codec());
    }

    /** The rows as a late reader sees them. */
    private final class SeenLate implements Iterator<Map.Entry<String, V>> {
        private final Iterator<Map.Entry<String, Cell>> cells;

        SeenLate(Iterator<Map.Entry<String, Cell>> cells) {
            this.cells = cells;
        }

        @Override
        public boolean hasNext() {
            return cells.hasNext();
        }

        @Override
        public Map.Entry<String, V> next() {
            Map.Entry<String, Cell> cell = cells.next();
            return Map.entry(cell.getKey(), row(cell.getValue()));
        }
    }

    /** The rows as they were when the iteration began. */
    private final class Rows implements Iterator<Map.Entry<String, V>> {
        private final Cursor<String, Cell> cursor;

        Rows(Cursor<String, Cell> cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public Map.Entry<String, V> next() {
            String key = cursor.next();
            return Map.entry(key, row(cursor.getValue()));
        }
    }
}
