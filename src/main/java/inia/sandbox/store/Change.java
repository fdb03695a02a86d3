package inia.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;

/** A change under way: what to write to the journal, and how to take it back. */
final class Change {
    private final Bytes entries = new Bytes(256);
    private final List<Runnable> undo = new ArrayList<>();
    private final List<String> drops = new ArrayList<>();
    private final Settling settling;
    private boolean clear;

    /** @param settling is told what rows were before */
    Change(Settling settling) {
        this.settling = settling;
    }

    private void note(String table, MVMap<String, Cell> map, String key) {
        if (settling.keeps()) {
            settling.note(table, key, map.get(key));
        }
    }

    Cell put(String table, MVMap<String, Cell> map, String key, Cell cell) {
        note(table, map, key);
        Cell before = map.put(key, cell);
        undo.add(() -> restore(map, key, before));
        JournalEntry.put(entries, table, key, cell.bytes());
        return before;
    }

    Cell remove(String table, MVMap<String, Cell> map, String key) {
        note(table, map, key);
        Cell before = map.remove(key);
        if (before != null) {
            undo.add(() -> restore(map, key, before));
            JournalEntry.remove(entries, table, key);
        }
        return before;
    }

    void drop(String table) {
        drops.add(table);
    }

    void clear() {
        clear = true;
    }

    /** What the journal is to keep, asked for once, at the end; empty if nothing changed. */
    Bytes entries() {
        drops.forEach(table -> JournalEntry.drop(entries, table));
        if (clear) {
            JournalEntry.clear(entries);
        }
        return entries;
    }

    /** Drops, at the end, what was to be dropped: a dropped table could not be taken back. */
    void drop(Tables tables) {
        drops.forEach(tables::drop);
        if (clear) {
            tables.clear();
        }
    }

    /** Whether it can be taken back: a dropped table is gone. */
    boolean isRevocable() {
        return drops.isEmpty() && !clear;
    }

    void undo() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
    }

    private static void restore(MVMap<String, Cell> map, String key, Cell before) {
        if (before == null) {
            map.remove(key);
        } else {
            map.put(key, before);
        }
    }
}
