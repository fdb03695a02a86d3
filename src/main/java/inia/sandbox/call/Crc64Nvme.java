package inia.sandbox.call;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.Checksum;

/** CRC-64/NVME, which Java lacks: the polynomial 0xAD93D23594C93659, bits reversed, beginning and ending inverted. */
public final class Crc64Nvme implements Checksum {
    /** The polynomial, its bits reversed. */
    public static final long REVERSED_POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

    private static final int SLICES = Long.BYTES;
    private static final int STRIPE = 2048;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int VALUES = 256;
    private static final long[] TABLE = table();
    private static final long[] STRIPE_LATER = stripeLater();

    private long inverted = -1;

    /** Table after table: what a byte comes to with no, one, two, … more bytes after it. */
    private static long[] table() {
        long[] table = new long[SLICES * VALUES];
        for (int i = 0; i < VALUES; i++) {
            long value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ REVERSED_POLYNOMIAL;
            }
            table[i] = value;
        }
        for (int i = VALUES; i < table.length; i++) {
            long before = table[i - VALUES];
            table[i] = before >>> 8 ^ table[(int) before & 0xFF];
        }
        return table;
    }

    /** The same table for what a stretch of nothing makes of eight bytes. */
    private static long[] stripeLater() {
        long[] table = new long[SLICES * VALUES];
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long value = 1L << bit;
            for (int step = 0; step < STRIPE; step += SLICES) {
                value = sum(TABLE, value);
            }
            int part = (SLICES - 1 - bit / 8) * VALUES;
            int first = 1 << bit % 8;
            for (int i = first; i < 2 * first; i++) {
                table[part + i] = table[part + i - first] ^ value;
            }
        }
        return table;
    }

    @Override
    public void update(int unit) {
        inverted = inverted >>> 8 ^ TABLE[((int) inverted ^ unit) & 0xFF];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        long state = inverted;
        for (; end - at >= 2 * STRIPE; at += 2 * STRIPE) {
            state = striped(state, bytes, at);
        }
        for (; end - at >= SLICES; at += SLICES) {
            state = sum(TABLE, state ^ (long) LONGS.get(bytes, at));
        }
        inverted = state;
        for (; at < end; at++) {
            update(bytes[at]);
        }
    }

    /** Two stretches at once, since each step of one has to wait for the step before it. */
    private static long striped(long begin, byte[] bytes, int offset) {
        long first = begin;
        long second = 0;
        for (int at = offset; at < offset + STRIPE; at += SLICES) {
            first = sum(TABLE, first ^ (long) LONGS.get(bytes, at));
            second = sum(TABLE, second ^ (long) LONGS.get(bytes, at + STRIPE));
        }
        return sum(STRIPE_LATER, first) ^ second;
    }

    /** What eight bytes come to: each has a part of the table, the first the last. */
    private static long sum(long[] table, long word) {
        return table[7 * VALUES + ((int) word & 0xFF)]
                ^ table[6 * VALUES + ((int) (word >>> 8) & 0xFF)]
                ^ table[5 * VALUES + ((int) (word >>> 16) & 0xFF)]
                ^ table[4 * VALUES + ((int) (word >>> 24) & 0xFF)]
                ^ table[3 * VALUES + ((int) (word >>> 32) & 0xFF)]
                ^ table[2 * VALUES + ((int) (word >>> 40) & 0xFF)]
                ^ table[VALUES + ((int) (word >>> 48) & 0xFF)]
                ^ table[(int) (word >>> 56)];
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
