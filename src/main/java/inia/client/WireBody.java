package inia.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The body of a request or an answer as lines that read well: a form's parameters, JSON, XML; secrets are masked. */
final class WireBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WireBody() {}

    /**
     * The lines.
     *
     * @param type the content's type; empty if not told
     * @param bytes the body, or its beginning
     * @param whole whether that is all of it
     */
    static List<String> lines(String type, byte[] bytes, boolean whole) {
        if (bytes.length == 0) {
            return List.of();
        }
        String text = text(bytes);
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.contains("form-urlencoded") && text != null) {
            return form(text);
        }
        if (kind.contains("json") && text != null) {
            return whole ? json(text) : remark(bytes.length, false);
        }
        if (text != null && (kind.contains("xml") || text.startsWith("<?xml"))) {
            return WireXml.lines(text);
        }
        // An object's own bytes may be anything, a secret among others.
        return remark(bytes.length, whole);
    }

    private static List<String> remark(int length, boolean whole) {
        return List.of("(" + (whole ? "" : "more than ") + length + " bytes)");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
    }

    private static List<String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> {
                    String[] parts = pair.split("=", 2);
                    String name = decoded(parts[0]);
                    String value = parts.length < 2 ? "" : decoded(parts[1]);
                    boolean secret = Secrets.named(name.substring(name.lastIndexOf('.') + 1));
                    return name + "=" + (secret ? Secrets.MASK : value);
                })
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> json(String text) {
        try {
            return Json.whole(JSON.readValue(text, Object.class)).lines().toList();
        } catch (JsonProcessingException notJson) {
            return new ArrayList<>(remark(text.length(), true));
        }
    }
}
