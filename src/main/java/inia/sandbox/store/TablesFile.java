package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file in which the tables are as of the last checkpoint. */
final class TablesFile {
    private static final String CHECKPOINT = Tables.OWN + "checkpoint";
    private static final String SEGMENT = "segment";

    /** Space that a checkpoint no longer uses is not written again so long, since a reader may be under way in it. */
    private static final int KEEP_UNUSED_MILLIS = 20_000;

    private static final int FULL_ENOUGH_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 << 20;
    private static final long SPARE_BYTES = 32 << 20;

    private final Path file;
    private final Tables tables;

    private TablesFile(Path file, Tables tables) {
        this.file = file;
        this.tables = tables;
    }

    static TablesFile open(Path file) {
        try {
            MVStore maps = new MVStore.Builder()
                    .fileName(SteadyPath.name(file))
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            maps.setRetentionTime(KEEP_UNUSED_MILLIS);
            maps.setVersionsToKeep(0);
            return new TablesFile(file, new Tables(maps));
        } catch (MVStoreException failure) {
            throw new StoreException(
                    "Can't read " + file + ": " + failure.getMessage()
                            + ". If it is damaged, move the folder away and Inia begins anew.",
                    failure);
        }
    }

    Tables tables() {
        return tables;
    }

    /** The number of the journal's first file that has changes which this file lacks. */
    int segment() {
        Cell cell = tables.map(CHECKPOINT).get(SEGMENT);
        return cell == null ? 1 : new BytesReader(cell.bytes(), 0, cell.bytes().length).count();
    }

    /** Writes the tables as they are now, which the journal's file of that number goes on from. */
    void save(int segment) {
        Bytes number = new Bytes(4);
        number.number(segment);
        MVMap<String, Cell> map = tables.map(CHECKPOINT);
        map.put(SEGMENT, new Cell(number.copy(), null));
        tables.maps().commit();
    }

    /** Whether the disk has room for a checkpoint; begun without, it would end the store. */
    boolean hasRoomFor(long changes) {
        try {
            return Files.getFileStore(file).getUsableSpace() > 4 * changes + SPARE_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Rewrites a little of what is mostly unused, so that the file stays in proportion to what it holds. */
    void compact(ReentrantLock writing) {
        MVStore maps = tables.maps();
        maps.sync();
        for (int round = 0; round < 4; round++) {
            writing.lock();
            try {
                if (maps.isClosed() || !maps.compact(FULL_ENOUGH_PERCENT, COMPACT_BYTES)) {
                    return;
                }
            } finally {
                writing.unlock();
            }
        }
    }
}
