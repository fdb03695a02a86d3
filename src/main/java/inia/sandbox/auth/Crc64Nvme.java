package inia.sandbox.auth;

import java.util.zip.Checksum;

/** The 64-bit cyclic redundancy check of the NVM Express specification. */
final class Crc64Nvme implements Checksum {
    private static final long REFLECTED_POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
    private static final long[] TABLE = table();

    private long register = -1;

    private static long[] table() {
        long[] table = new long[256];
        for (int index = 0; index < table.length; index++) {
            long value = index;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ REFLECTED_POLYNOMIAL;
            }
            table[index] = value;
        }
        return table;
    }

    @Override
    public void update(int b) {
        register = TABLE[(int) (register ^ b) & 0xff] ^ (register >>> 8);
    }

    @Override
    public void update(byte[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            update(buffer[at]);
        }
    }

    @Override
    public long getValue() {
        return ~register;
    }

    @Override
    public void reset() {
        register = -1;
    }
}
