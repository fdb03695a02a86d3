package inia.sandbox.s3;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How keys are ordered, and written where not every character can be. */
final class Keys {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Keys() {}

    /** Compares two keys in the order in which they are listed. */
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A key percent-encoded, but for slashes. */
    static String encode(String key) {
        StringBuilder encoded = new StringBuilder(key.length() + 16);
        for (byte unit : key.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-_.*/".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return encoded.toString();
    }
}
