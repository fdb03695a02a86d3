package inia.sandbox.store;

import java.util.Arrays;

/** A row as it is kept, whatever type it has: for those who look at all tables. */
public final class StoredRow {
    private final String table;
    private final String key;
    private final byte[] bytes;
    private final Codec codec;

    StoredRow(String table, String key, byte[] bytes, Codec codec) {
        this.table = table;
        this.key = key;
        this.bytes = bytes;
        this.codec = codec;
    }

    /** The table's name, with its scope. */
    public String table() {
        return table;
    }

    /** The row's key. */
    public String key() {
        return key;
    }

    /** A component of the record that is a text; {@code null} if it has none of that name. */
    public String text(String component) {
        return new ValueReader(codec, new BytesReader(bytes, 0, bytes.length)).text(component);
    }

    boolean isSame(StoredRow other) {
        return Arrays.equals(bytes, other.bytes);
    }

    byte[] bytes() {
        return bytes;
    }
}
