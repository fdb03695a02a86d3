package inia.sandbox.store;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** A table as a late reader sees it: some of its rows are as they were. */
final class LateRows {
    private final MVMap<String, Cell> map;
    private final NavigableMap<String, Cell> hidden;

    LateRows(MVMap<String, Cell> map, NavigableMap<String, Cell> hidden) {
        this.map = map;
        this.hidden = hidden;
    }

    Cell get(String key) {
        Cell before = hidden.get(key);
        return before == null ? map.get(key) : before == Cell.NONE ? null : before;
    }

    long size() {
        return map.sizeAsLong() + difference(hidden);
    }

    long before(String key) {
        long index = map.getKeyIndex(key);
        return (index < 0 ? -index - 1 : index) + difference(hidden.headMap(key, false));
    }

    private long difference(Map<String, Cell> rows) {
        long difference = 0;
        for (Map.Entry<String, Cell> row : rows.entrySet()) {
            difference += (row.getValue() == Cell.NONE ? 0 : 1) - (map.containsKey(row.getKey()) ? 1 : 0);
        }
        return difference;
    }

    String lastKey() {
        String last = map.lastKey();
        while (last != null && hidden.get(last) == Cell.NONE) {
            last = map.lowerKey(last);
        }
        for (Map.Entry<String, Cell> row : hidden.descendingMap().entrySet()) {
            if (row.getValue() != Cell.NONE) {
                return last == null || KeyType.INSTANCE.compare(row.getKey(), last) > 0 ? row.getKey() : last;
            }
        }
        return last;
    }

    /** The rows from a key on. */
    Iterator<Map.Entry<String, Cell>> from(String key) {
        return new Merged(map.cursor(key.isEmpty() ? null : key), hidden.tailMap(key, true));
    }

    /** Rows as they are, with those in between or instead that are seen as they were. */
    private static final class Merged implements Iterator<Map.Entry<String, Cell>> {
        private final Cursor<String, Cell> cursor;
        private final Iterator<Map.Entry<String, Cell>> others;
        private Map.Entry<String, Cell> current;
        private Map.Entry<String, Cell> other;
        private Map.Entry<String, Cell> next;

        Merged(Cursor<String, Cell> cursor, Map<String, Cell> hidden) {
            this.cursor = cursor;
            this.others = hidden.entrySet().iterator();
            this.current = advance();
            this.other = others.hasNext() ? others.next() : null;
            find();
        }

        private Map.Entry<String, Cell> advance() {
            if (!cursor.hasNext()) {
                return null;
            }
            String key = cursor.next();
            return Map.entry(key, cursor.getValue());
        }

        private void find() {
            next = null;
            while (next == null && (current != null || other != null)) {
                int order = current == null
                        ? 1
                        : other == null ? -1 : KeyType.INSTANCE.compare(current.getKey(), other.getKey());
                if (order >= 0) {
                    next = other.getValue() == Cell.NONE ? null : other;
                    other = others.hasNext() ? others.next() : null;
                    current = order == 0 ? advance() : current;
                } else {
                    next = current;
                    current = advance();
                }
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map.Entry<String, Cell> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, Cell> found = next;
            find();
            return found;
        }
    }
}
