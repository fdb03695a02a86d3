package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the value of {@code Principal}: {@code "*"}, or names by their type. */
final class PrincipalNames {
    private static final Set<String> TYPES = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    private PrincipalNames() {}

    static Map<String, List<String>> read(JsonText json) {
        if (json.isNext('"')) {
            String name = json.string();
            return Map.of("AWS", List.of(name));
        }
        PolicyParser.expect(json.isNext('{'), "Principal is \"*\" or a JSON object.");
        Map<String, List<String>> names = new TreeMap<>();
        for (boolean more = json.begin('{', '}'); more; more = json.another('}')) {
            String type = json.name();
            PolicyParser.expect(
                    TYPES.contains(type),
                    "A Principal has no '" + type + "'; it has AWS, Service, Federated, CanonicalUser.");
            PolicyParser.expect(names.put(type, texts(json, type)) == null, "A Principal has '" + type + "' once.");
        }
        PolicyParser.expect(!names.isEmpty(), "A Principal names someone.");
        return names;
    }

    private static List<String> texts(JsonText json, String type) {
        List<String> texts = new ArrayList<>();
        if (!json.isNext('[')) {
            texts.add(text(json, type));
            return texts;
        }
        for (boolean more = json.begin('[', ']'); more; more = json.another(']')) {
            texts.add(text(json, type));
        }
        return texts;
    }

    private static String text(JsonText json, String type) {
        PolicyParser.expect(json.isNext('"'), type + " holds text in quotes.");
        String name = json.string();
        return name;
    }
}
