package inia.sandbox.store;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The sandbox's state.
 *
 * <p>Reads never wait. Changes run one at a time, so keep them short: no waiting and no files inside a change.
 */
public interface Store extends AutoCloseable {
    /**
     * A table, made when it is first asked for.
     *
     * @param name the table's name, with its scope: {@code iam/123456789012/users}
     * @param type the record type of its rows, of components that are {@code String}, {@code int}, {@code long},
     *     {@code double}, {@code boolean}, {@code Instant}, {@code byte[]}, enums, records, lists of these, maps of these
     *     by {@code String}, or {@code null}. A component that a stored row lacks is read as zero, empty or {@code null}
     */
    <V extends Record> Table<V> table(String name, Class<V> type);

    /** Removes a table and its rows; within {@link #change} it takes place at the change's end. */
    void drop(String name);

    /**
     * Makes several changes as one: no other change runs meanwhile, after a kill all of them are there or none, and when
     * {@code work} throws, those it had made are taken back. A change within a change is part of the outer one.
     *
     * <p>A single {@code put} or {@code remove} outside is such a change of its own. A lock that {@code work} needs must be
     * held before: never take one inside that another thread may hold while it waits to change something.
     */
    <T> T change(Supplier<T> work);

    /** As {@link #change(Supplier)}, for work that gives nothing back. */
    default void change(Runnable work) {
        change(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Returns when everything changed before the call is written to the file, from where a kill of the process can't take
     * it; many callers share one write. It does not wait for the disk itself: after a crash of the whole machine the state
     * may be that of some seconds before.
     *
     * @throws StoreException if it can't be written (a full disk, a folder that is gone): everything that is not written yet is
     *     taken back, and reads go on; only where a table was dropped it stays, for a later commit to write
     */
    void commit();

    /** Runs this after changes were taken back because they could not be written: what is remembered of them is wrong then. */
    void afterTakingBack(Runnable listener);

    /** The folder for what is too large for a table; private to this store, and empty at first. */
    Path files();

    /** Shows changes later to those who ask for it. */
    Settling settling();

    /** Copies of the whole state. */
    Snapshots snapshots();

    /** Removes everything, files too; snapshots stay. */
    void clear();

    /** Writes what is not yet written and gives the folder free for others; what is in memory only is gone. */
    @Override
    void close();
}
