package inia.sandbox.store;

/** The byte that says what kind of value follows; part of the stored form, so never renumber. */
final class Tag {
    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int NUMBER = 3;
    static final int TEXT = 4;
    static final int BYTES = 5;
    static final int LIST = 6;
    static final int MAP = 7;
    static final int RECORD = 8;
    static final int INSTANT = 9;
    static final int FRACTION = 10;

    private Tag() {}
}
