package inia.sandbox.s3.select;

import java.io.IOException;
import java.util.zip.ZipException;

/** The Huffman codes of a block of bzip2, of which each stretch of symbols uses one set. */
final class Bzip2Codes {
    private static final int LONGEST = 21;

    private final int[][] counts;
    private final int[][] symbols;
    private int selected;

    /**
     * @param lengths for each set, how many bits each symbol's code has
     */
    Bzip2Codes(int[][] lengths) {
        counts = new int[lengths.length][LONGEST];
        symbols = new int[lengths.length][];
        for (int set = 0; set < lengths.length; set++) {
            symbols[set] = new int[lengths[set].length];
            int place = 0;
            for (int length = 1; length < LONGEST; length++) {
                for (int symbol = 0; symbol < lengths[set].length; symbol++) {
                    if (lengths[set][symbol] == length) {
                        symbols[set][place++] = symbol;
                        counts[set][length]++;
                    }
                }
            }
        }
    }

    void select(int set) {
        selected = set;
    }

    /** The symbol whose code comes next. */
    int read(Bzip2Bits bits) throws IOException {
        int code = 0;
        int first = 0;
        int place = 0;
        for (int length = 1; length < LONGEST; length++) {
            code |= bits.read(1);
            int count = counts[selected][length];
            if (code - first < count) {
                return symbols[selected][place + code - first];
            }
            place += count;
            first = first + count << 1;
            code <<= 1;
        }
        throw new ZipException("broken bzip2");
    }
}
