package inia.sandbox.store;

/**
 * A row that is otherwise than it was.
 *
 * @param before what it was; {@code null} if it was not there
 * @param after what it is; {@code null} if it is gone
 */
public record RowChange(StoredRow before, StoredRow after) {
    /** The row as it is, or as it was when it was last there. */
    public StoredRow latest() {
        return after == null ? before : after;
    }
}
