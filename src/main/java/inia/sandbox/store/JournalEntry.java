package inia.sandbox.store;

/** One thing done to a table, as the journal has it; the numbers are part of the stored form. */
final class JournalEntry {
    private static final int PUT = 1;
    private static final int REMOVE = 2;
    private static final int DROP = 3;
    private static final int CLEAR = 4;

    private JournalEntry() {}

    static void put(Bytes out, String table, String key, byte[] row) {
        out.one(PUT);
        out.text(table);
        out.text(key);
        out.block(row);
    }

    static void remove(Bytes out, String table, String key) {
        out.one(REMOVE);
        out.text(table);
        out.text(key);
    }

    static void drop(Bytes out, String table) {
        out.one(DROP);
        out.text(table);
    }

    static void clear(Bytes out) {
        out.one(CLEAR);
    }

    /** Does again what a change did. */
    static void replay(BytesReader in, Tables tables) {
        while (in.more()) {
            int entry = in.one();
            switch (entry) {
                case PUT -> tables.map(in.text()).put(in.text(), new Cell(in.block(), null));
                case REMOVE -> tables.map(in.text()).remove(in.text());
                case DROP -> tables.drop(in.text());
                case CLEAR -> tables.clear();
                default ->
                    throw new StoreException("The journal holds an entry of an unknown kind, " + entry
                            + ": it was written by a newer Inia. Use that one, or another INIA_HOME.");
            }
        }
    }
}
