package inia.sandbox.s3.select;

import java.io.IOException;
import java.util.zip.ZipException;

/**
 * A block of bzip2: its Huffman codes, the moves to the front and the sorting of its rotations undone.
 *
 * <p>The format has no specification of its own; this follows its common description.
 */
final class Bzip2Block {
    private static final int GROUP = 50;
    private static final int LONGEST_CODE = 20;

    private final int[] links;
    private int at;
    private int left;

    private Bzip2Block(int[] links, int origin, int size) {
        this.links = links;
        this.at = size == 0 ? 0 : links[origin] >>> 8;
        this.left = size;
    }

    /** The next byte, or -1 at the end. */
    int next() {
        if (left == 0) {
            return -1;
        }
        left--;
        int link = links[at];
        at = link >>> 8;
        return link & 0xff;
    }

    static Bzip2Block read(Bzip2Bits bits, int largest) throws IOException {
        bits.read(1); // Once said whether the block was shuffled; no program writes that any more.
        int origin = bits.read(24);
        byte[] alphabet = alphabet(bits);
        int symbols = alphabet.length + 2;
        int tables = bits.read(3);
        int[] selectors = selectors(bits, tables);
        int[][] codes = new int[tables][];
        for (int table = 0; table < tables; table++) {
            codes[table] = lengths(bits, symbols);
        }
        byte[] sorted = new byte[largest];
        int size = decode(bits, new Bzip2Codes(codes), selectors, alphabet, sorted);
        if (origin >= Math.max(1, size)) {
            throw new ZipException("broken bzip2");
        }
        return new Bzip2Block(link(sorted, size), origin, size);
    }

    private static byte[] alphabet(Bzip2Bits bits) throws IOException {
        int ranges = bits.read(16);
        byte[] used = new byte[256];
        int count = 0;
        for (int range = 0; range < 16; range++) {
            int members = (ranges >> (15 - range) & 1) == 1 ? bits.read(16) : 0;
            for (int member = 0; member < 16; member++) {
                if ((members >> (15 - member) & 1) == 1) {
                    used[count++] = (byte) (range * 16 + member);
                }
            }
        }
        return java.util.Arrays.copyOf(used, count);
    }

    private static int[] selectors(Bzip2Bits bits, int tables) throws IOException {
        int[] selectors = new int[bits.read(15)];
        int[] recent = {0, 1, 2, 3, 4, 5, 6, 7};
        for (int i = 0; i < selectors.length; i++) {
            int place = 0;
            while (bits.readBit()) {
                place++;
            }
            if (place >= tables) {
                throw new ZipException("broken bzip2");
            }
            int chosen = recent[place];
            System.arraycopy(recent, 0, recent, 1, place);
            recent[0] = chosen;
            selectors[i] = chosen;
        }
        return selectors;
    }

    private static int[] lengths(Bzip2Bits bits, int symbols) throws IOException {
        int[] lengths = new int[symbols];
        int length = bits.read(5);
        for (int symbol = 0; symbol < symbols; symbol++) {
            while (bits.readBit()) {
                length += bits.readBit() ? -1 : 1;
            }
            if (length < 1 || length > LONGEST_CODE) {
                throw new ZipException("broken bzip2");
            }
            lengths[symbol] = length;
        }
        return lengths;
    }

    private static int decode(Bzip2Bits bits, Bzip2Codes codes, int[] selectors, byte[] alphabet, byte[] out)
            throws IOException {
        int end = alphabet.length + 1;
        int size = 0;
        int group = 0;
        int inGroup = 0;
        long run = 0;
        long weight = 1;
        byte[] recent = alphabet.clone();
        while (true) {
            if (inGroup == 0) {
                if (group == selectors.length) {
                    throw new ZipException("broken bzip2");
                }
                codes.select(selectors[group++]);
                inGroup = GROUP;
            }
            inGroup--;
            int symbol = codes.read(bits);
            if (symbol <= 1) {
                run += weight << symbol; // How often the first one comes is written in digits of one and two.
                weight <<= 1;
                if (run > out.length) {
                    throw new ZipException("broken bzip2");
                }
                continue;
            }
            if (size + run + 1 > out.length + (symbol == end ? 1 : 0)) {
                throw new ZipException("broken bzip2");
            }
            java.util.Arrays.fill(out, size, size + (int) run, recent.length == 0 ? 0 : recent[0]);
            size += (int) run;
            run = 0;
            weight = 1;
            if (symbol == end) {
                return size;
            }
            byte moved = recent[symbol - 1];
            System.arraycopy(recent, 0, recent, 1, symbol - 1);
            recent[0] = moved;
            out[size++] = moved;
        }
    }

    /** For each place in the sorted rotations, the byte there and where the one after it is. */
    private static int[] link(byte[] sorted, int size) {
        int[] starts = new int[257];
        for (int i = 0; i < size; i++) {
            starts[(sorted[i] & 0xff) + 1]++;
        }
        for (int i = 0; i < 256; i++) {
            starts[i + 1] += starts[i];
        }
        int[] links = new int[size];
        for (int i = 0; i < size; i++) {
            int value = sorted[i] & 0xff;
            links[starts[value]++] |= i << 8;
            links[i] |= value;
        }
        return links;
    }
}
