package inia.sandbox.store;

import java.nio.file.Path;

/** The sandbox's state. */
public interface Store extends AutoCloseable {
    /**
     * A table, made when it is first asked for.
     *
     * @param name the table's name, with its scope: {@code iam/123456789012/users}
     * @param type the record type of its rows
     */
    <V extends Record> Table<V> table(String name, Class<V> type);

    /** Removes a table and its rows. */
    void drop(String name);

    /** Returns when everything changed before the call is durable; many callers share one write. */
    void commit();

    /** The folder for what is too large for a table. */
    Path files();

    /** Removes everything. */
    void clear();

    @Override
    void close();
}
