package inia.sandbox.store;

import java.util.Map;

/**
 * Rows in the order of their keys, which is that of their UTF-8 bytes (as S3 lists keys).
 *
 * @param <V> the record type of the rows
 */
public interface Table<V extends Record> {
    /** The row, or {@code null}. */
    V get(String key);

    /** Puts the row and returns the one it replaces, or {@code null}. */
    V put(String key, V row);

    /** Removes the row and returns it, or {@code null}. */
    V remove(String key);

    /** The rows from {@code key} (inclusive) on, in order, read as they are asked for; {@code ""} starts at the first. */
    Iterable<Map.Entry<String, V>> from(String key);

    /** The last key, or {@code null} if there are no rows. */
    String lastKey();

    /** How many rows have keys that come before {@code key}; as quick in a large table as in a small one. */
    long before(String key);

    /** How many rows there are. */
    long size();
}
