package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON text as maps, lists and texts; numbers, {@code true}, {@code false} and {@code null} are {@link Bare}. */
final class JsonTree {
    private static final int DEEPEST = 32;

    private final JsonText json;

    /** What stands without quotes. */
    record Bare(String text) {}

    private JsonTree(JsonText json) {
        this.json = json;
    }

    /** @throws MalformedPolicyException if it is not JSON, or says the same name twice in one place */
    static Object read(String text) {
        JsonText json = new JsonText(text);
        Object value = new JsonTree(json).value(0);
        PolicyParser.expect(json.isAtEnd(), "JSON ends with its closing brace.");
        return value;
    }

    private Object value(int depth) {
        PolicyParser.expect(depth < DEEPEST, "JSON is nested too deeply.");
        if (json.isNext('{')) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (boolean more = json.begin('{', '}'); more; more = json.another('}')) {
                String name = json.name();
                PolicyParser.expect(!members.containsKey(name), "A name is there twice.");
                members.put(name, value(depth + 1));
            }
            return members;
        }
        if (json.isNext('[')) {
            List<Object> elements = new ArrayList<>();
            for (boolean more = json.begin('[', ']'); more; more = json.another(']')) {
                elements.add(value(depth + 1));
            }
            return elements;
        }
        return json.isNext('"') ? json.string() : new Bare(json.scalar());
    }
}
