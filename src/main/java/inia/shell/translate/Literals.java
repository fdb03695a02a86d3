package inia.shell.translate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/** Values as text that JSON, Python and Java share. */
final class Literals {
    private Literals() {}

    /** A text in double quotes, with the escapes that JSON, Python and Java have in common. */
    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ' || letter == 0x7f || Character.isSurrogate(letter)) {
                        out.append(escaped(text, i));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** Pairs of surrogates stay as they are: Python reads an escaped half as a letter of its own. */
    private static String escaped(String text, int at) {
        char letter = text.charAt(at);
        boolean pair = Character.isHighSurrogate(letter)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1))
                || Character.isLowSurrogate(letter) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return pair ? String.valueOf(letter) : String.format("\\u%04x", (int) letter);
    }

    /** The bytes as text, if they are UTF-8. */
    static Optional<String> text(SdkBytes bytes) {
        try {
            ByteBuffer buffer = bytes.asByteBuffer();
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }

    /**
     * A value as JSON on one line.
     *
     * @param text what stands for a value that is no number, boolean, list or map
     */
    static void json(Object value, Function<Object, String> text, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator)
                        .append(string(String.valueOf(entry.getKey())))
                        .append(": ");
                json(entry.getValue(), text, out);
                separator = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                out.append(separator);
                json(item, text, out);
                separator = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            out.append(string(text.apply(value)));
        }
    }
}
