package inia.sandbox.s3;

/**
 * Keys of rows of which several belong to one object's key: they come in the order of the objects' keys, and those of one
 * key in the order of a number.
 */
final class RowKeys {
    private static final int DIGITS = 16;
    /** What ends an object's key; one within it is followed by a character that no number begins with. */
    private static final String END = "\0";

    private static final String ESCAPED_END = "\0~";

    private RowKeys() {}

    /** A row's key. */
    static String of(String key, long number) {
        return escaped(key) + END + String.format("%016x", number);
    }

    /** What comes before all rows of an object's key and of those after it. */
    static String first(String key) {
        return escaped(key);
    }

    /** What comes before all rows of an object's key, and after those of other keys before it. */
    static String beforeAll(String key) {
        return escaped(key) + END;
    }

    /** What comes after all rows of an object's key. */
    static String afterAll(String key) {
        return escaped(key) + END + "g";
    }

    /** The object's key that a row belongs to. */
    static String key(String row) {
        return row.substring(0, row.length() - DIGITS - 1).replace(ESCAPED_END, END);
    }

    private static String escaped(String key) {
        return key.indexOf(END) < 0 ? key : key.replace(END, ESCAPED_END);
    }
}
