package inia.sandbox.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds a folder for one store at a time, of this process or another; the system lets go of it when the process ends, however.
 *
 * <p>This process's own are known by name: where a process closes any file of a lock, it loses the lock.
 */
final class FolderLock implements AutoCloseable {
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final RandomAccessFile file;

    private FolderLock(Path folder, RandomAccessFile file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Takes a folder.
     *
     * @throws StoreInUse if it is held
     */
    static FolderLock take(Path folder) throws IOException {
        Path held = folder.toRealPath();
        synchronized (HELD) {
            if (!HELD.add(held)) {
                throw new StoreInUse(folder);
            }
        }
        return lock(held, false);
    }

    /** Takes a folder as soon as nobody holds it; others of this process find it held meanwhile. */
    static FolderLock await(Path folder) throws IOException, InterruptedException {
        Path held = folder.toRealPath();
        synchronized (HELD) {
            while (!HELD.add(held)) {
                HELD.wait();
            }
        }
        return lock(held, true);
    }

    private static FolderLock lock(Path folder, boolean wait) throws IOException {
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
            FileLock lock = wait ? file.getChannel().lock() : file.getChannel().tryLock();
            if (lock != null) {
                return new FolderLock(folder, file);
            }
            throw new StoreInUse(folder);
        } catch (IOException | RuntimeException failure) {
            if (file != null) {
                file.close();
            }
            letGo(folder);
            throw failure;
        }
    }

    private static void letGo(Path folder) {
        synchronized (HELD) {
            HELD.remove(folder);
            HELD.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            letGo(folder);
        }
    }
}
