package inia.sandbox.store;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A journal in a file.
 *
 * <p>Changes gather in memory; the first commit to come writes all of them while the others wait for it, and so many
 * commits share one write.
 */
final class FileJournal implements Journal {
    private static final int MOST_WAITING = 256 << 20;
    private static final String GONE = "it is gone; was its folder removed while in use?";

    /** Disks give room by so many bytes. */
    private static final int BLOCK = 4096;

    private static final int USUAL_BUFFER = 1 << 20;

    private final ReentrantLock writing = new ReentrantLock();
    private final Object gathering = new Object();
    private File file;
    private RandomAccessFile out;
    private volatile long length;
    private Bytes waiting = new Bytes(64 << 10);
    private Bytes spare = new Bytes(64 << 10);
    private volatile long appended;
    private volatile long written;

    /**
     * @param path where to go on writing
     * @param length the length of what is there already, after which it goes on
     */
    FileJournal(Path path, long length) throws IOException {
        open(path, length);
    }

    private void open(Path path, long whole) throws IOException {
        file = path.toFile();
        out = new RandomAccessFile(file, "rw");
        out.setLength(whole);
        out.seek(whole);
        length = whole;
    }

    @Override
    public long append(Bytes change) {
        synchronized (gathering) {
            if (waiting.length() > MOST_WAITING) {
                throw new StoreException("Too many changes wait to be written to " + file
                        + ", which keeps failing: make room on its disk.");
            }
            int frame = waiting.length();
            waiting.raw(new byte[JournalSegment.HEADER], 0, JournalSegment.HEADER);
            waiting.raw(change.array(), 0, change.length());
            JournalSegment.seal(waiting, frame);
            appended += waiting.length() - frame;
            return appended;
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public long discard() {
        writing.lock();
        try {
            synchronized (gathering) {
                long before = written;
                waiting.truncate(0);
                written = appended;
                return before;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void check() {
        writing.lock();
        try {
            if (!file.exists()) {
                throw new IOException(GONE);
            }
            out.seek(length);
            out.write(new byte[BLOCK]);
            out.setLength(length);
        } catch (IOException failure) {
            cut();
            throw unwritable(failure);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void commit() {
        long target = appended;
        if (written >= target) {
            return;
        }
        writing.lock();
        try {
            if (written < target) {
                write();
            }
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        Bytes batch;
        long upTo;
        synchronized (gathering) {
            batch = waiting;
            upTo = appended;
            waiting = spare;
            waiting.truncate(0);
        }
        try {
            if (!file.exists()) {
                throw new IOException(GONE);
            }
            out.seek(length);
            out.write(batch.array(), 0, batch.length());
        } catch (IOException failure) {
            putBack(batch);
            cut();
            throw unwritable(failure);
        }
        length += batch.length();
        written = upTo;
        spare = batch.array().length > USUAL_BUFFER ? new Bytes(64 << 10) : batch;
    }

    private StoreException unwritable(IOException failure) {
        return new StoreException(
                "Can't write " + file + ": " + FileFailure.reason(failure)
                        + ". Make room on its disk or repair the folder, and try again.",
                failure);
    }

    /** Takes away what was written of a batch before the disk was full: none of it was done. */
    private void cut() {
        try {
            out.setLength(length);
        } catch (IOException resists) {
            // What is written next goes over it.
        }
    }

    private void putBack(Bytes batch) {
        synchronized (gathering) {
            batch.raw(waiting.array(), 0, waiting.length());
            spare = waiting;
            waiting = batch;
        }
    }

    /** How many bytes the file has. */
    long length() {
        return length;
    }

    /** Writes what waits and goes on in another file; no change may be made meanwhile. */
    void turnTo(Path next) throws IOException {
        writing.lock();
        try {
            commit();
            RandomAccessFile before = out;
            open(next, 0);
            before.close();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void replace(long bytes, Runnable work) {
        throw new UnsupportedOperationException("The tables' file is replaced, not the journal");
    }

    @Override
    public void close() {
        writing.lock();
        try {
            commit();
        } finally {
            try {
                out.close();
            } catch (IOException failure) {
                throw new StoreException("Can't close " + file + ": " + failure.getMessage(), failure);
            } finally {
                writing.unlock();
            }
        }
    }
}
