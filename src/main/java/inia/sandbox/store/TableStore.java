package inia.sandbox.store;

import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A store over the maps of an MVStore, each change of which goes into a journal too. */
final class TableStore implements Store {
    private final ReentrantLock writing;
    private final Tables tables;
    private final Journal journal;
    private final StoreFiles files;
    private final StoredShapes shapes;
    private final Codec codec;
    private final Unwritten unwritten;
    private final Settling settling = new Settling();
    private final Snapshots snapshots;
    private volatile Runnable afterTakingBack = () -> {};
    private Change current;

    /**
     * @param writing held while a change runs
     */
    TableStore(Tables tables, Journal journal, StoreFiles files, ReentrantLock writing) {
        this.writing = writing;
        this.tables = tables;
        this.journal = journal;
        this.files = files;
        this.shapes = new StoredShapes(tables, journal);
        this.codec = new Codec(shapes);
        this.unwritten = new Unwritten(journal);
        this.snapshots = new Snapshots(this, files);
    }

    Tables tables() {
        return tables;
    }

    Codec codec() {
        return codec;
    }

    /** The change under way; asked for within {@link #change} only. */
    Change current() {
        return current;
    }

    @Override
    public <V extends Record> Table<V> table(String name, Class<V> type) {
        if (name.startsWith(Tables.OWN)) {
            throw new IllegalArgumentException("A table's name can't begin with " + Tables.OWN + ": " + name);
        }
        return new StoredTable<>(this, name, type);
    }

    @Override
    public <T> T change(Supplier<T> work) {
        if (writing.isHeldByCurrentThread()) {
            return work.get();
        }
        writing.lock();
        try {
            current = new Change(settling);
            return make(current, work);
        } finally {
            current = null;
            writing.unlock();
        }
    }

    private <T> T make(Change change, Supplier<T> work) {
        try {
            T result = work.get();
            Bytes entries = change.entries();
            if (entries.length() > 0) {
                unwritten.add(change, journal.append(entries));
                change.drop(tables);
            }
            return result;
        } catch (RuntimeException | Error failure) {
            change.undo();
            throw failure;
        }
    }

    @Override
    public void drop(String name) {
        change(() -> {
            check();
            current.drop(name);
        });
    }

    /** What a table had can't be taken back: it is not dropped where that could not be written. */
    private void check() {
        try {
            journal.check();
        } catch (StoreException failure) {
            throw new StoreException(failure.getMessage() + " Nothing was changed.", failure);
        }
    }

    @Override
    public Settling settling() {
        return settling;
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    /** The rows of a table that this reader is to see as they were; {@code null} if there are none, or it changes something. */
    NavigableMap<String, Cell> hidden(String table) {
        return settling.keeps() && !writing.isHeldByCurrentThread() ? settling.hidden(table) : null;
    }

    /** Lets something replace all that the tables hold, as one change. */
    void replace(long bytes, Runnable work) {
        writing.lock();
        try {
            journal.replace(bytes, work);
            settling.forget();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void clear() {
        change(() -> {
            check();
            current.clear();
        });
        settling.forget();
        commit();
        FileTree.empty(files.folder());
    }

    @Override
    public void commit() {
        try {
            journal.commit();
        } catch (StoreException failure) {
            throw takenBack() ? new StoreException(failure.getMessage() + " Nothing was changed.", failure) : failure;
        }
        if (unwritten.wasTakenBack()) {
            throw new StoreException("The disk is full, or its folder is gone. Nothing was changed.", null);
        }
    }

    /** Makes the tables what the file has, so that who was told of a failure finds nothing of what failed. */
    private boolean takenBack() {
        writing.lock();
        try {
            if (!unwritten.takeBack()) {
                return false;
            }
            shapes.appendAgain();
            unwritten.wasTakenBack();
        } finally {
            writing.unlock();
        }
        afterTakingBack.run();
        return true;
    }

    @Override
    public void afterTakingBack(Runnable listener) {
        afterTakingBack = listener;
    }

    @Override
    public Path files() {
        return files.folder();
    }

    @Override
    public void close() {
        snapshots.close();
        writing.lock();
        try {
            journal.close();
            tables.close();
        } catch (RuntimeException failure) {
            // The journal lacks something, so the tables' file must not have it either: they are read as one.
            tables.abandon();
            throw failure;
        } finally {
            writing.unlock();
            files.close();
        }
    }
}
