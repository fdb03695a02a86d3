package inia.sandbox.call;

import java.util.zip.Checksum;

/** CRC-64/NVME, which Java lacks: the polynomial 0xAD93D23594C93659, bits reversed, beginning and ending inverted. */
public final class Crc64Nvme implements Checksum {
    /** The polynomial, its bits reversed. */
    public static final long REVERSED_POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

    private static final int SLICES = 8;
    private static final long[][] TABLES = tables();

    private long inverted = -1;

    private static long[][] tables() {
        long[][] tables = new long[SLICES][256];
        for (int i = 0; i < 256; i++) {
            long value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ REVERSED_POLYNOMIAL;
            }
            tables[0][i] = value;
        }
        for (int slice = 1; slice < SLICES; slice++) {
            for (int i = 0; i < 256; i++) {
                long before = tables[slice - 1][i];
                tables[slice][i] = before >>> 8 ^ tables[0][(int) before & 0xFF];
            }
        }
        return tables;
    }

    @Override
    public void update(int unit) {
        inverted = inverted >>> 8 ^ TABLES[0][((int) inverted ^ unit) & 0xFF];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        // Eight bytes at once: each table tells what a byte comes to with so many more bytes after it.
        for (; end - at >= SLICES; at += SLICES) {
            long mixed = inverted;
            long next = 0;
            for (int i = 0; i < SLICES; i++) {
                int unit = ((int) mixed ^ bytes[at + i]) & 0xFF;
                next ^= TABLES[SLICES - 1 - i][unit];
                mixed >>>= 8;
            }
            inverted = next;
        }
        for (; at < end; at++) {
            update(bytes[at]);
        }
    }

    @Override
    public long getValue() {
        return ~inverted;
    }

    @Override
    public void reset() {
        inverted = -1;
    }
}
