package inia.sandbox.iam.qr;

import java.util.Arrays;

/**
 * The codewords of a text in bytes mode at the lowest level of error correction (L), which recovers 7 of 100.
 *
 * @param version how large the symbol is: 1 (21 modules square) to 40 (177)
 * @param bytes data and error correction, interleaved as they are laid out
 */
record Codewords(int version, byte[] bytes) {
    private static final int LARGEST = 40;
    private static final int BYTES_MODE = 0b0100;
    private static final int[] PADDING = {0xEC, 0x11};
    /** By version, from ISO/IEC 18004: error correction codewords of a block, and how many blocks there are. */
    private static final int[] CORRECTION_PER_BLOCK = {
        0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30
    };

    private static final int[] BLOCKS = {
        0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
        19, 19, 20, 21, 22, 24, 25
    };

    /** @throws IllegalArgumentException if no symbol holds so long a text */
    static Codewords of(byte[] text) {
        for (int version = 1; version <= LARGEST; version++) {
            if (4 + lengthBits(version) + 8 * text.length <= 8 * dataBytes(version)) {
                return new Codewords(version, interleaved(version, data(version, text)));
            }
        }
        throw new IllegalArgumentException("No QR code holds " + text.length + " bytes.");
    }

    private static int lengthBits(int version) {
        return version < 10 ? 8 : 16;
    }

    private static int dataBytes(int version) {
        return totalBytes(version) - CORRECTION_PER_BLOCK[version] * BLOCKS[version];
    }

    /** What the symbol has room for beside its patterns. */
    private static int totalBytes(int version) {
        int modules = (16 * version + 128) * version + 64;
        if (version >= 2) {
            int aligned = version / 7 + 2;
            modules -= (25 * aligned - 10) * aligned - 55;
        }
        return (version >= 7 ? modules - 36 : modules) / 8;
    }

    private static byte[] data(int version, byte[] text) {
        byte[] data = new byte[dataBytes(version)];
        int place = put(data, 0, BYTES_MODE, 4);
        place = put(data, place, text.length, lengthBits(version));
        for (byte next : text) {
            place = put(data, place, next & 0xFF, 8);
        }
        place += Math.min(4, 8 * data.length - place);
        for (int i = (place + 7) / 8, padded = 0; i < data.length; i++) {
            data[i] = (byte) PADDING[padded++ % 2];
        }
        return data;
    }

    private static int put(byte[] data, int place, int value, int bits) {
        for (int i = 0; i < bits; i++) {
            data[(place + i) / 8] |= (byte) ((value >>> bits - 1 - i & 1) << 7 - (place + i) % 8);
        }
        return place + bits;
    }

    /** First byte of each block, second of each, …; the same for their error correction. The last blocks are longer. */
    private static byte[] interleaved(int version, byte[] data) {
        int blocks = BLOCKS[version];
        int correction = CORRECTION_PER_BLOCK[version];
        int shortBlock = data.length / blocks;
        int shortBlocks = blocks - data.length % blocks;
        byte[] all = new byte[data.length + blocks * correction];
        int start = 0;
        for (int block = 0; block < blocks; block++) {
            int length = shortBlock + (block < shortBlocks ? 0 : 1);
            byte[] part = Arrays.copyOfRange(data, start, start + length);
            start += length;
            for (int i = 0; i < length; i++) {
                all[i < shortBlock ? i * blocks + block : shortBlock * blocks + block - shortBlocks] = part[i];
            }
            byte[] corrects = ErrorCorrection.codewords(part, correction);
            for (int i = 0; i < correction; i++) {
                all[data.length + i * blocks + block] = corrects[i];
            }
        }
        return all;
    }
}
