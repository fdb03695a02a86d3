package inia.shell.translate;

import inia.client.Json;
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
                        .append(Json.quoted(String.valueOf(entry.getKey())))
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
            out.append(Json.quoted(text.apply(value)));
        }
    }
}
