package inia.sandbox.iam.qr;

/** How hard a symbol is to read, by the four rules of ISO/IEC 18004: the lower, the better. */
final class Penalty {
    private static final String FINDER_LIKE = "1011101";
    private static final String LIGHT = "0000";

    private Penalty() {}

    static int of(Symbol symbol) {
        int size = symbol.size();
        int penalty = 0;
        int dark = 0;
        for (int i = 0; i < size; i++) {
            penalty += line(symbol, i, true) + line(symbol, i, false);
            for (int j = 0; j < size; j++) {
                dark += symbol.dark(i, j) ? 1 : 0;
                penalty += i + 1 < size && j + 1 < size && isBlock(symbol, i, j) ? 3 : 0;
            }
        }
        int percent = 100 * dark / (size * size);
        return penalty + Math.abs(percent - 50) / 5 * 10;
    }

    /** Runs of five and more, and what looks like a finder, in one row or column. */
    private static int line(Symbol symbol, int index, boolean row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < symbol.size(); i++) {
            text.append((row ? symbol.dark(index, i) : symbol.dark(i, index)) ? '1' : '0');
        }
        int penalty = 0;
        int run = 1;
        for (int i = 1; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) == text.charAt(i - 1)) {
                run++;
            } else {
                penalty += run >= 5 ? run - 2 : 0;
                run = 1;
            }
        }
        for (int at = text.indexOf(FINDER_LIKE); at >= 0; at = text.indexOf(FINDER_LIKE, at + 1)) {
            boolean before = at >= 4 && text.substring(at - 4, at).equals(LIGHT);
            int end = at + FINDER_LIKE.length();
            boolean after =
                    end + 4 <= text.length() && text.substring(end, end + 4).equals(LIGHT);
            penalty += before || after ? 40 : 0;
        }
        return penalty;
    }

    private static boolean isBlock(Symbol symbol, int row, int column) {
        boolean first = symbol.dark(row, column);
        return first == symbol.dark(row + 1, column)
                && first == symbol.dark(row, column + 1)
                && first == symbol.dark(row + 1, column + 1);
    }
}
