package inia.sandbox.store;

/** A row as it lies in a table: its bytes, and the record once somebody has read it. */
final class Cell {
    /** Stands where no row was. */
    static final Cell NONE = new Cell(new byte[0], null);

    private final byte[] bytes;
    private Record row;

    Cell(byte[] bytes, Record row) {
        this.bytes = bytes;
        this.row = row;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The row; two readers at once may both decode it, which does no harm. */
    <V extends Record> V as(Class<V> type, Codec codec) {
        Record known = row;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        V decoded = codec.decode(bytes, type);
        row = decoded;
        return decoded;
    }
}
