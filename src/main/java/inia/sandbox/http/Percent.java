package inia.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, as AWS's signatures define it. */
public final class Percent {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Percent() {}

    /** Encodes all but letters, digits and {@code -._~}. */
    public static String encode(byte[] bytes) {
        return encode(bytes, false);
    }

    /** Encodes all but letters, digits, {@code -._~} and the slash. */
    public static String encodePath(byte[] bytes) {
        return encode(bytes, true);
    }

    private static String encode(byte[] bytes, boolean keepSlash) {
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            if (isUnreserved(b) || (keepSlash && b == '/')) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '_'
                || b == '.'
                || b == '~';
    }

    /**
     * The bytes that the text stands for.
     *
     * @param plusIsSpace whether {@code +} stands for a space, as it does in queries and forms
     * @throws IllegalArgumentException if a percent sign isn't followed by two hexadecimal digits
     */
    public static byte[] decode(String text, boolean plusIsSpace) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '%') {
                out.write(byteAt(raw, at + 1));
                at += 2;
            } else {
                out.write(plusIsSpace && raw[at] == '+' ? ' ' : raw[at]);
            }
        }
        return out.toByteArray();
    }

    /** The text that a part of a path stands for, its bytes read as UTF-8. */
    public static String decodePath(String text) {
        return text.indexOf('%') < 0 ? text : new String(decode(text, false), StandardCharsets.UTF_8);
    }

    private static int byteAt(byte[] raw, int at) {
        int high = at + 1 < raw.length ? Character.digit(raw[at], 16) : -1;
        int low = at + 1 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("a percent sign needs two hexadecimal digits after it");
        }
        return (high << 4) + low;
    }
}
