package inia.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents that AWS gives as texts, such as a queue's policy or a bucket's, as what they hold: so a check can tell 3 from 30.
 */
final class OpenedTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenedTexts() {}

    /** An answer with the JSON texts in it opened, down to the members of its members; what is none stays as it is. */
    static Object in(Object answer) {
        return answer instanceof Map<?, ?> members ? opened(members, true) : answer;
    }

    private static Map<Object, Object> opened(Map<?, ?> members, boolean deeper) {
        Map<Object, Object> opened = new LinkedHashMap<>();
        members.forEach((name, value) -> opened.put(
                name,
                value instanceof String text
                        ? opened(text)
                        : deeper && value instanceof Map<?, ?> inner ? opened(inner, false) : value));
        return opened;
    }

    private static Object opened(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return text;
        }
        try {
            return JSON.readValue(text, Map.class);
        } catch (JsonProcessingException none) {
            return text;
        }
    }
}
