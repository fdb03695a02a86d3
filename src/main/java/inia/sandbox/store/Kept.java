package inia.sandbox.store;

/** How much of a table is kept of an earlier state, to be compared with. */
public enum Kept {
    /** Nothing: its rows are not compared. */
    NOTHING,
    /** Which rows there were. */
    KEYS,
    /** Everything. */
    ROWS
}
