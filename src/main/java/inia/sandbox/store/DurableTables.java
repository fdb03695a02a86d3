package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStoreException;

/** Opens a store in its folder: the tables of the last checkpoint, then what the journal has had since. */
final class DurableTables {
    /** At this length of the journal, in bytes, a checkpoint begins. */
    static final long JOURNAL_LIMIT = 8 << 20;

    private DurableTables() {}

    static Store open(StoreFolder home, long journalLimit) {
        TablesFile file = TablesFile.open(home.path("tables"));
        Tables tables = file.tables();
        try {
            int segment = file.segment();
            int length = 0;
            for (int found : home.segments()) {
                if (found < segment) {
                    Files.delete(home.segment(found));
                } else {
                    segment = found;
                    length = JournalSegment.read(home.segment(found), in -> JournalEntry.replay(in, tables));
                }
            }
            FileJournal journal = new FileJournal(home.segment(segment), length);
            ReentrantLock writing = new ReentrantLock();
            return new TableStore(
                    tables,
                    new CheckpointedJournal(home, file, writing, journal, segment, journalLimit),
                    home,
                    writing);
        } catch (IOException | MVStoreException failure) {
            tables.maps().closeImmediately();
            throw new StoreException("Can't read the state in " + home.path() + ": " + failure.getMessage(), failure);
        } catch (StoreException failure) {
            tables.maps().closeImmediately();
            throw failure;
        }
    }
}
