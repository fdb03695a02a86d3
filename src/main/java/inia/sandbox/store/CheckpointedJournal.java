package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStoreException;

/**
 * A journal that begins anew, when it has grown long, after the tables' file has taken in what it holds.
 *
 * <p>No change runs during a checkpoint, so the tables' file never has half of one.
 */
final class CheckpointedJournal implements Journal {
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final StoreFolder home;
    private final TablesFile tables;
    private final ReentrantLock writing;
    private final FileJournal journal;
    private final long limit;
    private int segment;
    private boolean closed;

    /**
     * @param writing held while a change runs
     * @param segment the number of the journal's file
     * @param limit the length in bytes at which a checkpoint begins
     */
    CheckpointedJournal(
            StoreFolder home, TablesFile tables, ReentrantLock writing, FileJournal journal, int segment, long limit) {
        this.home = home;
        this.tables = tables;
        this.writing = writing;
        this.journal = journal;
        this.segment = segment;
        this.limit = limit;
    }

    @Override
    public long append(Bytes change) {
        return journal.append(change);
    }

    @Override
    public long written() {
        return journal.written();
    }

    @Override
    public long discard() {
        return journal.discard();
    }

    @Override
    public void check() {
        journal.check();
    }

    @Override
    public void commit() {
        journal.commit();
        if (journal.length() > limit && underWay.compareAndSet(false, true)) {
            Thread thread = new Thread(this::checkpointBeside, "inia-checkpoint");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void checkpointBeside() {
        try {
            checkpoint();
            tables.compact(writing);
        } catch (StoreException | MVStoreException failure) {
            // The journal has everything still; the next commit beyond the limit tries again, or tells its caller.
        } finally {
            underWay.set(false);
        }
    }

    @Override
    public void replace(long bytes, Runnable work) {
        writing.lock();
        try {
            if (!tables.hasRoomFor(bytes + journal.length())) {
                throw new StoreException("There is not room enough on the disk of " + home.path() + ".");
            }
            turn(work);
        } finally {
            writing.unlock();
        }
    }

    private void checkpoint() {
        writing.lock();
        try {
            if (closed || journal.length() == 0 || !tables.hasRoomFor(journal.length())) {
                return;
            }
            turn(() -> {});
        } finally {
            writing.unlock();
        }
    }

    /** Begins another journal, and saves the tables as they are when something more was done to them. */
    private void turn(Runnable more) {
        try {
            Path old = home.segment(segment);
            journal.turnTo(home.segment(segment + 1));
            segment++;
            more.run();
            tables.save(segment);
            Files.delete(old);
        } catch (IOException failure) {
            throw new StoreException(
                    "Can't begin a new journal in " + home.path() + ": " + FileFailure.reason(failure), failure);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                checkpoint();
                closed = true;
                journal.close();
            }
        } finally {
            writing.unlock();
        }
    }
}
