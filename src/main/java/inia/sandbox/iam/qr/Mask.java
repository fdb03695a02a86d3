package inia.sandbox.iam.qr;

/** The eight masks that keep a symbol's data from looking like its patterns, in the order of their numbers. */
enum Mask {
    CHECKED((row, column) -> (row + column) % 2 == 0),
    ROWS((row, column) -> row % 2 == 0),
    COLUMNS((row, column) -> column % 3 == 0),
    DIAGONALS((row, column) -> (row + column) % 3 == 0),
    BRICKS((row, column) -> (row / 2 + column / 3) % 2 == 0),
    CROSSES((row, column) -> row * column % 2 + row * column % 3 == 0),
    LACE((row, column) -> (row * column % 2 + row * column % 3) % 2 == 0),
    NET((row, column) -> ((row + column) % 2 + row * column % 3) % 2 == 0);

    /** Says of each module whether it is inverted. */
    private interface Rule {
        boolean inverts(int row, int column);
    }

    private final Rule rule;

    Mask(Rule rule) {
        this.rule = rule;
    }

    boolean inverts(int row, int column) {
        return rule.inverts(row, column);
    }
}
