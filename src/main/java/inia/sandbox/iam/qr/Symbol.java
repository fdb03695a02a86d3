package inia.sandbox.iam.qr;

/** A QR code's square of dark and light modules, laid out as ISO/IEC 18004 has it. */
final class Symbol {
    private static final int FINDER = 7;
    /** Level L, of error correction, in the format's five bits. */
    private static final int LEVEL_L = 0b01;

    private static final int FORMAT_POLYNOMIAL = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int VERSION_POLYNOMIAL = 0x1F25;

    private final int version;
    private final int size;
    private final boolean[][] dark;
    private final boolean[][] pattern;

    private Symbol(int version) {
        this.version = version;
        this.size = 17 + 4 * version;
        this.dark = new boolean[size][size];
        this.pattern = new boolean[size][size];
    }

    /** The symbol of these codewords under one of the eight masks. */
    static Symbol of(Codewords codewords, Mask mask) {
        Symbol symbol = new Symbol(codewords.version());
        symbol.drawPatterns();
        symbol.drawFormat(mask.ordinal());
        symbol.drawVersion();
        symbol.drawData(codewords.bytes(), mask);
        return symbol;
    }

    int size() {
        return size;
    }

    boolean dark(int row, int column) {
        return dark[row][column];
    }

    private void set(int row, int column, boolean value) {
        dark[row][column] = value;
        pattern[row][column] = true;
    }

    private void drawPatterns() {
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        drawFinder(3, 3);
        drawFinder(3, size - 4);
        drawFinder(size - 4, 3);
        int[] centers = alignments();
        for (int row : centers) {
            for (int column : centers) {
                boolean atFinder = row == 6 && column == 6
                        || row == 6 && column == size - FINDER
                        || row == size - FINDER && column == 6;
                if (!atFinder) {
                    drawSquare(row, column, 2, false);
                }
            }
        }
    }

    /** A finder with the light edge around it. */
    private void drawFinder(int row, int column) {
        drawSquare(row, column, 4, true);
    }

    /** Rings, seen from the centre: dark, light, dark, and of a finder one more of the two in the middle. */
    private void drawSquare(int row, int column, int radius, boolean finder) {
        for (int down = -radius; down <= radius; down++) {
            for (int right = -radius; right <= radius; right++) {
                int ring = Math.max(Math.abs(down), Math.abs(right));
                int r = row + down;
                int c = column + right;
                if (r >= 0 && r < size && c >= 0 && c < size) {
                    set(r, c, finder ? ring != 2 && ring != 4 : ring != 1);
                }
            }
        }
    }

    private int[] alignments() {
        if (version == 1) {
            return new int[0];
        }
        int count = version / 7 + 2;
        int step = version == 32 ? 26 : (4 * version + 2 * count + 1) / (2 * count - 2) * 2;
        int[] centers = new int[count];
        centers[0] = 6;
        for (int i = 1; i < count; i++) {
            centers[i] = size - FINDER - (count - 1 - i) * step;
        }
        return centers;
    }

    private static int remainder(int value, int polynomial, int degree) {
        int rest = value << degree;
        for (int bit = 31 - Integer.numberOfLeadingZeros(rest | 1); bit >= degree; bit--) {
            if ((rest >>> bit & 1) == 1) {
                rest ^= polynomial << bit - degree;
            }
        }
        return rest;
    }

    private void drawFormat(int mask) {
        int value = LEVEL_L << 3 | mask;
        int bits = (value << 10 | remainder(value, FORMAT_POLYNOMIAL, 10)) ^ FORMAT_MASK;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >>> i & 1) == 1;
            set(i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, 8, bit);
            set(8, i < 8 ? size - 1 - i : i == 8 ? 7 : 14 - i, bit);
        }
        set(size - 8, 8, true);
    }

    private void drawVersion() {
        if (version < 7) {
            return;
        }
        int bits = version << 12 | remainder(version, VERSION_POLYNOMIAL, 12);
        for (int i = 0; i < 18; i++) {
            boolean bit = (bits >>> i & 1) == 1;
            set(i / 3, size - 11 + i % 3, bit);
            set(size - 11 + i % 3, i / 3, bit);
        }
    }

    /** Two columns at a time from the right, up and down in turns, past the timing column. */
    private void drawData(byte[] bytes, Mask mask) {
        int place = 0;
        boolean up = true;
        for (int right = size - 1; right > 0; right -= 2) {
            if (right == 6) {
                right = 5;
            }
            for (int i = 0; i < size; i++) {
                int row = up ? size - 1 - i : i;
                for (int column = right; column >= right - 1; column--) {
                    if (!pattern[row][column]) {
                        boolean bit = place < 8 * bytes.length && (bytes[place / 8] >>> 7 - place % 8 & 1) == 1;
                        dark[row][column] = bit ^ mask.inverts(row, column);
                        place++;
                    }
                }
            }
            up = !up;
        }
    }
}
