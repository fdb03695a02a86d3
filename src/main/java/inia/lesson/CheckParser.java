package inia.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the conditions of a check.
 *
 * <pre>
 * look at: state iam list_users
 * holds: Users[?UserName=='alice']
 * missing: There is no user alice yet.
 * </pre>
 *
 * A condition has these three lines; {@code look at} is {@code calls}, {@code answer}, or {@code state SERVICE OPERATION {JSON}}.
 */
final class CheckParser {
    private static final List<String> KEYS = List.of("look at", "holds", "missing");

    private CheckParser() {}

    static List<Condition> parse(String file, int line, String text) {
        List<Condition> conditions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String row : text.lines().filter(row -> !row.isBlank()).toList()) {
            String key = KEYS.get(values.size());
            if (!row.startsWith(key + ":")) {
                throw LessonException.at(file, line, "the check says '" + row + "' where '" + key + ": …' is due");
            }
            values.add(row.substring(key.length() + 1).strip());
            if (values.size() == KEYS.size()) {
                conditions.add(new Condition(subject(file, line, values.get(0)), values.get(1), values.get(2)));
                values.clear();
            }
        }
        if (conditions.isEmpty() || !values.isEmpty()) {
            throw LessonException.at(file, line, "a condition of a check has three lines: look at, holds, missing");
        }
        return conditions;
    }

    private static Condition.Subject subject(String file, int line, String text) {
        String[] words = text.split("\\s+", 4);
        if (text.equals("calls")) {
            return new Condition.Calls();
        } else if (text.equals("answer")) {
            return new Condition.Answer();
        } else if (words[0].equals("state") && words.length >= 3) {
            return new Condition.State(words[1], words[2], words.length == 3 ? Map.of() : json(file, line, words[3]));
        }
        throw LessonException.at(
                file,
                line,
                "'look at: " + text + "' should be: calls, answer, or state SERVICE OPERATION {parameters}");
    }

    private static Map<String, Object> json(String file, int line, String text) {
        try {
            return new ObjectMapper().readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException notJson) {
            throw LessonException.at(file, line, "the parameters are not a JSON object: " + text);
        }
    }
}
