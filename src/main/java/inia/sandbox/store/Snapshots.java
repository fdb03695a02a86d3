package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final TableStore store;
    private final StoreFiles files;

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
            Map<String, Cursor<String, Cell>> tables = new LinkedHashMap<>();
            store.change(() -> store.tables()
                    .forEachName(
                            table -> tables.put(table, store.tables().map(table).cursor(null))));
            // Files that go meanwhile stay for some seconds, in which they are linked.
            LinkedFiles.copy(files.folder(), unfinished.resolve(FILES));
            write(unfinished.resolve(ROWS), tables);
            FileTree.delete(place);
            Files.move(unfinished, place);
        } catch (IOException failure) {
            FileTree.delete(unfinished);
            throw new StoreException("Can't keep the snapshot '" + name + "': " + failure, failure);
        }
    }

    private static void write(Path file, Map<String, Cursor<String, Cell>> tables) throws IOException {
        try (SnapshotRows.Writer out = new SnapshotRows.Writer(file)) {
            for (Map.Entry<String, Cursor<String, Cell>> table : tables.entrySet()) {
                out.table(table.getKey());
                Cursor<String, Cell> rows = table.getValue();
                while (rows.hasNext()) {
                    String key = rows.next();
                    out.row(key, rows.getValue().bytes());
                }
            }
            out.end();
        }
    }

    /**
     * Makes the state what it was when a snapshot was taken, as one change: after a kill it is the one or the other.
     *
     * @throws StoreException if there is no such snapshot, or it can't be read; the state stays as it is then
     */
    public synchronized void restore(String name) {
        Path place = existing(name);
        try {
            SnapshotRows.read(place.resolve(ROWS), (table, key, row) -> {});
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
            SnapshotRows.read(file, (table, key, row) -> tables.map(table).put(key, new Cell(row, null)));
        } catch (IOException failure) {
            throw new StoreException("Can't read " + file + ": " + failure.getMessage(), failure);
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
            throw new StoreException("Can't look for snapshots: " + failure, failure);
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
