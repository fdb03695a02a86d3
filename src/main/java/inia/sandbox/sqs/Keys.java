package inia.sandbox.sqs;

/** Numbers as keys of tables: sixteen digits each, so that the order of texts is that of numbers. */
final class Keys {
    private static final int DIGITS = 16;

    private Keys() {}

    static String of(long number) {
        char[] digits = new char[DIGITS];
        write(number, digits, 0);
        return new String(digits);
    }

    /** Sorted by the first number, then by the second. */
    static String of(long first, long second) {
        char[] digits = new char[2 * DIGITS];
        write(first, digits, 0);
        write(second, digits, DIGITS);
        return new String(digits);
    }

    private static void write(long number, char[] digits, int start) {
        long rest = number;
        for (int i = start + DIGITS - 1; i >= start; i--) {
            digits[i] = Character.forDigit((int) (rest & 15), 16);
            rest >>>= 4;
        }
    }

    /** The first number of a key. */
    static long first(String key) {
        return Long.parseLong(key, 0, DIGITS, 16);
    }

    /** The last number of a key. */
    static long last(String key) {
        return Long.parseLong(key, key.length() - DIGITS, key.length(), 16);
    }
}
