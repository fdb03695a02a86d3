package inia.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as they are written. */
final class Bytes {
    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] array() {
        return array;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    void truncate(int newLength) {
        length = newLength;
    }

    void one(int value) {
        room(1);
        array[length++] = (byte) value;
    }

    /** A number in as few bytes as it needs, seven bits each. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            array[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[length++] = (byte) rest;
    }

    /** A number that may be negative. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void text(String value) {
        block(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The length of the bytes, then the bytes. */
    void block(byte[] value) {
        number(value.length);
        raw(value, 0, value.length);
    }

    void raw(byte[] value, int from, int count) {
        room(count);
        System.arraycopy(value, from, array, length, count);
        length += count;
    }

    /** Four bytes, big end first, at a place already written. */
    void fixed(int place, int value) {
        array[place] = (byte) (value >>> 24);
        array[place + 1] = (byte) (value >>> 16);
        array[place + 2] = (byte) (value >>> 8);
        array[place + 3] = (byte) value;
    }

    private void room(int count) {
        if (array.length - length < count) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + count));
        }
    }
}
