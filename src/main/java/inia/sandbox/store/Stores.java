package inia.sandbox.store;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** Opens stores. */
public final class Stores {
    private Stores() {}

    /**
     * A store that keeps its state in a folder, which only its owner may read where the file system can say so.
     *
     * @throws StoreInUse if another process, or another store of this one, holds the folder
     * @throws StoreException if the folder can't be written, or a newer version of Inia wrote it (it is left alone)
     */
    public static Store durable(Path folder) {
        return durable(folder, DurableTables.JOURNAL_LIMIT);
    }

    /** As {@link #durable(Path)}, with the journal's size in bytes at which a checkpoint begins. */
    static Store durable(Path folder, long journalLimit) {
        return open(StoreFolder.open(folder.toAbsolutePath().normalize()), journalLimit);
    }

    /**
     * Holds a folder as soon as no store has it open, of this process or another.
     *
     * @throws StoreException as {@link #durable(Path)} does
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static StoreHold await(Path folder) throws InterruptedException {
        return new StoreHold(StoreFolder.await(folder.toAbsolutePath().normalize()));
    }

    static Store open(StoreFolder home, long journalLimit) {
        try {
            return DurableTables.open(home, journalLimit);
        } catch (RuntimeException | Error failure) {
            home.close();
            throw failure;
        }
    }

    /** A store that forgets everything when it is closed. */
    public static Store memory() {
        MVStore maps = new MVStore.Builder().autoCommitDisabled().open();
        return new TableStore(new Tables(maps), new NoJournal(), new TemporaryFiles(), new ReentrantLock());
    }
}
