package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document that has the form of a policy, whatever its elements say.
 *
 * @param version its {@code Version}, or {@code null}
 * @param statements its statements: their elements by name
 */
record PolicyTree(String version, List<Map<String, Object>> statements) {
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT_ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");

    /** @throws MalformedPolicyException if it has not */
    static PolicyTree of(String json, Wording wording) {
        Map<String, Object> document = object(json(json, wording), wording.json());
        known(document, ELEMENTS, wording);
        Object version = document.get("Version");
        expect(version == null || VERSIONS.contains(version), wording.syntax());
        expect(isText(document.get("Id")), wording.syntax());
        Object given = document.get("Statement");
        expect(given != null, wording.missing().formatted("Statement"));
        List<Map<String, Object>> statements = new ArrayList<>();
        for (Object statement : given instanceof List<?> list ? list : List.of(given)) {
            statements.add(statement(statement, wording));
        }
        expect(!statements.isEmpty(), wording.missing().formatted("Statement"));
        return new PolicyTree((String) version, statements);
    }

    private static Object json(String json, Wording wording) {
        try {
            return JsonTree.read(json);
        } catch (MalformedPolicyException notJson) {
            throw new MalformedPolicyException(wording.json());
        }
    }

    private static Map<String, Object> statement(Object given, Wording wording) {
        Map<String, Object> statement = object(given, wording.syntax());
        known(statement, STATEMENT_ELEMENTS, wording);
        expect(isText(statement.get("Sid")), wording.syntax());
        Object effect = statement.get("Effect");
        expect(effect != null, wording.missing().formatted("Effect"));
        expect(
                effect instanceof String text && (text.equalsIgnoreCase("Allow") || text.equalsIgnoreCase("Deny")),
                wording.effect().formatted(effect));
        for (String element : List.of("Action", "Resource", "Principal")) {
            expect(!(statement.containsKey(element) && statement.containsKey("Not" + element)), wording.syntax());
        }
        for (String element : List.of("Action", "NotAction", "Resource", "NotResource")) {
            expect(isTexts(statement.get(element)), wording.syntax());
        }
        conditions(statement.getOrDefault("Condition", Map.of()), wording);
        return statement;
    }

    private static void conditions(Object given, Wording wording) {
        object(given, wording.syntax()).forEach((operator, of) -> {
            Map<String, Object> keys = object(of, wording.syntax());
            for (Object values : keys.values()) {
                boolean scalars = values instanceof List<?> list
                        ? list.stream().allMatch(PolicyTree::isScalar)
                        : isScalar(values);
                expect(scalars, wording.syntax());
            }
            expect(
                    keys.isEmpty() || Condition.isOperator(operator),
                    wording.condition().formatted(operator));
        });
    }

    private static void known(Map<String, Object> given, Set<String> elements, Wording wording) {
        for (String name : given.keySet()) {
            expect(elements.contains(name), wording.unknown().formatted(name));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object given, String otherwise) {
        expect(given instanceof Map, otherwise);
        return (Map<String, Object>) given;
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof JsonTree.Bare;
    }

    private static boolean isText(Object value) {
        return value == null || value instanceof String;
    }

    private static boolean isTexts(Object value) {
        return isText(value) || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static void expect(boolean right, String otherwise) {
        PolicyParser.expect(right, otherwise);
    }

    /** The texts of an element of a statement; none if it is missing. */
    static List<String> texts(Map<String, Object> statement, String element) {
        Object value = statement.get(element);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of((String) value);
    }

    /** The texts of an element and of its negation. */
    static List<String> eitherTexts(Map<String, Object> statement, String element) {
        List<String> texts = texts(statement, element);
        return texts.isEmpty() ? texts(statement, "Not" + element) : texts;
    }
}
