package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;

/**
 * Copies of a store's whole state, by name, kept beside it until they are deleted.
 *
 * <p>Large things are files that never change: a snapshot has links to them, which cost no room.
 */
public final class Snapshots {
    private static final String ROWS = "rows";
    private static final String FILES = "files";
    private static final String UNFINISHED = ".unfinished-";
    private static final String LAST = ".last";
    private static final byte[] NO_BYTES = {};

    private final TableStore store;
    private final StoreFiles files;
    private volatile Beginning beginning = Beginning.UNKNOWN;
    private boolean closed;

    Snapshots(TableStore store, StoreFiles files) {
        this.store = store;
        this.files = files;
    }

    /**
     * Keeps the state as it is now, in place of the snapshot of that name if there is one. Changes go on meanwhile.
     *
     * @param name letters, digits, {@code .}, {@code _} and {@code -}, 64 at most
     * @throws StoreException if the name can't be one, or the disk is full; an older snapshot of that name stays then
     */
    public synchronized void take(String name) {
        Path place = place(name);
        Path unfinished = files.snapshots().resolve(UNFINISHED + name);
        try {
            FileTree.delete(unfinished);
            Files.createDirectories(unfinished);
            SortedMap<String, Cursor<String, Cell>> tables = tables(any -> Kept.ROWS);
            // Files that go meanwhile stay for some seconds, in which they are linked.
            LinkedFiles.copy(files.folder(), unfinished.resolve(FILES));
            write(unfinished.resolve(ROWS), tables, any -> Kept.ROWS);
            FileTree.delete(place);
            Files.move(unfinished, place);
        } catch (IOException failure) {
            FileTree.delete(unfinished);
            throw new StoreException("Can't keep the snapshot '" + name + "': " + FileFailure.reason(failure), failure);
        }
    }

    /** The tables as they are now, of which something is to be kept. */
    private SortedMap<String, Cursor<String, Cell>> tables(Function<String, Kept> kept) {
        SortedMap<String, Cursor<String, Cell>> tables = new TreeMap<>();
        store.change(() -> store.tables().forEachName(table -> {
            if (kept.apply(table) != Kept.NOTHING) {
                tables.put(table, store.tables().map(table).cursor(null));
            }
        }));
        return tables;
    }

    private static void write(Path file, SortedMap<String, Cursor<String, Cell>> tables, Function<String, Kept> kept)
            throws IOException {
        try (SnapshotRows.Writer out = new SnapshotRows.Writer(file)) {
            for (Map.Entry<String, Cursor<String, Cell>> table : tables.entrySet()) {
                boolean keys = kept.apply(table.getKey()) == Kept.KEYS;
                out.table(table.getKey());
                Cursor<String, Cell> rows = table.getValue();
                while (rows.hasNext()) {
                    String key = rows.next();
                    out.row(key, keys ? NO_BYTES : rows.getValue().bytes());
                }
            }
            out.end();
        }
    }

    /**
     * Goes through the rows that are otherwise than when a snapshot was taken.
     *
     * @param kept of which tables
     * @param told is given each of them, table by table, keys in order
     * @throws StoreException if there is no such snapshot, or it can't be read
     */
    public void compare(String name, Function<String, Kept> kept, Consumer<RowChange> told) {
        compare(existing(name).resolve(ROWS), kept, told);
    }

    /**
     * Goes through the rows that are otherwise than when this was last asked; the first time, through all there are.
     *
     * @param kept of which tables, and how much of them is to be kept until this is asked again
     * @param told as {@link #compare} has it
     */
    public synchronized void compareWithLast(Function<String, Kept> kept, Consumer<RowChange> told) {
        Path last = files.snapshots().resolve(LAST);
        Path next = files.snapshots().resolve(UNFINISHED + LAST);
        try {
            compare(last, kept, told);
            write(next, tables(kept), kept);
            replace(last, next);
        } catch (IOException failure) {
            throw new StoreException("Can't keep in mind what there is now: " + FileFailure.reason(failure), failure);
        }
    }

    private static void replace(Path file, Path next) throws IOException {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Remembers the state as it is now, with few rows, as the one that it began with: none of it was changed by anybody. */
    public void begin() {
        Beginning now = new Beginning();
        tables(any -> Kept.ROWS).forEach(now::add);
        beginning = now;
    }

    /**
     * Keeps what the state began with as if {@link #compareWithLast} had been asked then, unless it has been asked already.
     *
     * @param kept of which tables, and how much of them
     */
    public synchronized void keepBeginning(Function<String, Kept> kept) {
        Path last = files.snapshots().resolve(LAST);
        Path next = files.snapshots().resolve(UNFINISHED + LAST);
        try {
            if (!closed && beginning != Beginning.UNKNOWN && Files.notExists(last)) {
                beginning.write(next, kept);
                replace(last, next);
            }
        } catch (IOException failure) {
            throw new StoreException("Can't keep in mind what there is now: " + FileFailure.reason(failure), failure);
        }
    }

    /** Lets nothing more be kept; waits for what is being kept. */
    synchronized void close() {
        closed = true;
    }

    private void compare(Path file, Function<String, Kept> kept, Consumer<RowChange> told) {
        try (Comparison comparison = new Comparison(file, tables(kept), kept, beginning, store.codec())) {
            comparison.run(told);
        } catch (IOException failure) {
            throw new StoreException("Can't read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** Goes through the rows of a table as they are. */
    public void look(String table, Consumer<StoredRow> told) {
        Cursor<String, Cell> rows = store.tables().map(table).cursor(null);
        while (rows.hasNext()) {
            String key = rows.next();
            told.accept(new StoredRow(table, key, rows.getValue().bytes(), store.codec()));
        }
    }

    /** The names of all tables. */
    public List<String> tables() {
        List<String> names = new ArrayList<>();
        store.tables().forEachName(names::add);
        return names;
    }

    /**
     * Makes the state what it was when a snapshot was taken, as one change: after a kill it is the one or the other.
     *
     * @throws StoreException if there is no such snapshot, or it can't be read; the state stays as it is then
     */
    public synchronized void restore(String name) {
        Path place = existing(name);
        try {
            read(place.resolve(ROWS), row -> {});
            LinkedFiles.copy(place.resolve(FILES), files.folder());
            store.replace(Files.size(place.resolve(ROWS)), () -> load(place.resolve(ROWS)));
        } catch (IOException failure) {
            throw new StoreException("Can't read the snapshot '" + name + "': " + failure.getMessage(), failure);
        }
        LinkedFiles.deleteOthers(files.folder(), place.resolve(FILES));
    }

    private void load(Path file) {
        Tables tables = store.tables();
        tables.clear();
        try {
            read(file, rows -> tables.map(rows.table()).put(rows.key(), new Cell(rows.row(), null)));
        } catch (IOException failure) {
            throw new StoreException("Can't read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static void read(Path file, Consumer<SnapshotRows.Reader> each) throws IOException {
        try (SnapshotRows.Reader rows = new SnapshotRows.Reader(file)) {
            while (rows.next()) {
                each.accept(rows);
            }
        }
    }

    /** The names of those that there are, in alphabetical order. */
    public List<String> names() {
        try (Stream<Path> all = Files.list(files.snapshots())) {
            return new ArrayList<>(all.map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList());
        } catch (IOException failure) {
            throw new StoreException("Can't look for snapshots: " + FileFailure.reason(failure), failure);
        }
    }

    /**
     * Deletes a snapshot.
     *
     * @throws StoreException if there is none of that name
     */
    public synchronized void delete(String name) {
        FileTree.delete(existing(name));
    }

    private Path existing(String name) {
        Path place = place(name);
        if (!Files.isDirectory(place)) {
            List<String> names = names();
            throw new StoreException("There is no snapshot '" + name + "'. "
                    + (names.isEmpty() ? "None was taken yet." : "There are: " + String.join(", ", names)));
        }
        return place;
    }

    private Path place(String name) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}")) {
            throw new StoreException("A snapshot's name has letters, digits and . _ - and is not longer than 64: '"
                    + name + "' can't be one.");
        }
        return files.snapshots().resolve(name);
    }
}
