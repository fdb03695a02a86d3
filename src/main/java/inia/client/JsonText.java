package inia.client;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** What JSON on one line is made of: strings, numbers, and blocks short enough to stay on it. */
final class JsonText {
    private JsonText() {}

    /** The value on one line, or null if it is longer than the room. */
    static String line(Object value, int room, boolean brief) {
        StringBuilder out = new StringBuilder();
        return line(value, room, brief, out) ? out.toString() : null;
    }

    private static boolean line(Object value, int room, boolean brief, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            int start = out.length();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = entry.getKey().toString();
                if (hidden(map, name, brief)) {
                    continue;
                }
                out.append(out.length() == start ? "" : ", ");
                string(name, out);
                out.append(": ");
                if (!line(shown(map, name, entry.getValue()), room, brief, out)) {
                    return false;
                }
            }
            out.append('}');
        } else if (value instanceof Iterable<?> items) {
            out.append('[');
            int start = out.length();
            for (Object item : items) {
                out.append(out.length() == start ? "" : ", ");
                if (!line(item, room, brief, out)) {
                    return false;
                }
            }
            out.append(']');
        } else {
            scalar(value, out);
        }
        return out.length() <= room;
    }

    /** HTTP headers are noise in an echo; {@code json()} has them. */
    static boolean hidden(Map<?, ?> map, String name, boolean brief) {
        return brief && name.equals("HTTPHeaders") && map.containsKey("HTTPStatusCode");
    }

    static Object shown(Map<?, ?> map, String name, Object value) {
        Sensitive structure = Sensitive.of(map);
        boolean secret = structure != null ? structure.sensitive(name) : Secrets.named(name);
        return secret && value != null && !structured(value) ? Secrets.MASK : value;
    }

    /** Structures are not masked as a whole: their own members are. */
    private static boolean structured(Object value) {
        return value instanceof Structure
                || value instanceof Items list && !list.isEmpty() && list.get(0) instanceof Structure;
    }

    static void scalar(Object value, StringBuilder out) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map) {
            out.append("{}");
        } else if (value instanceof Iterable) {
            out.append("[]");
        } else if (value instanceof SdkBytes bytes) {
            string(readable(bytes), out);
        } else {
            string(value.toString(), out);
        }
    }

    /** A value that is no map and no list, without quotes. */
    static String plain(Object value) {
        return value instanceof SdkBytes bytes ? readable(bytes) : String.valueOf(value);
    }

    /** Text where the bytes are text, Base64 where they are not. */
    static String readable(SdkBytes bytes) {
        try {
            ByteBuffer buffer = bytes.asByteBuffer();
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException notText) {
            return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
        }
    }

    static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ' || letter == 0x7f) {
                        out.append("\\u00").append(letter < 16 ? "0" : "").append(Integer.toHexString(letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }
}
