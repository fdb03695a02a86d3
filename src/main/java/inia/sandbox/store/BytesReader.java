package inia.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Bytes} wrote. */
final class BytesReader {
    private final byte[] array;
    private final int end;
    private int place;

    BytesReader(byte[] array, int from, int count) {
        this.array = array;
        this.place = from;
        this.end = from + count;
    }

    boolean more() {
        return place < end;
    }

    int one() {
        return array[place++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = array[place++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int count() {
        return (int) number();
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    String text() {
        int count = count();
        String value = new String(array, place, count, StandardCharsets.UTF_8);
        place += count;
        return value;
    }

    byte[] block() {
        int count = count();
        byte[] value = Arrays.copyOfRange(array, place, place + count);
        place += count;
        return value;
    }

    void skip(int count) {
        place += count;
    }
}
