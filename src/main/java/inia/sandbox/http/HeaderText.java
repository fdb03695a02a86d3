package inia.sandbox.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Header values between text and the bytes of the wire: AWS sends UTF-8 where HTTP thinks of Latin-1. */
final class HeaderText {
    private HeaderText() {}

    /** The text of a value that the server read as Latin-1. */
    static String read(String value) {
        if (isAscii(value)) {
            return value;
        }
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }

    /** The value as the server, which writes Latin-1, must be given it; a line break, which would forge a header, becomes a space. */
    static String write(String value) {
        String line = value.replace('\r', ' ').replace('\n', ' ');
        return isAscii(line) ? line : new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAscii(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }
}
