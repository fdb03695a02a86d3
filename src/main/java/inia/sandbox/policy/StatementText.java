package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/** The elements of a statement as they are read, before they are known to make one. */
final class StatementText {
    String sid;
    String effect;
    List<String> actions;
    List<String> notActions;
    List<String> resources;
    List<String> notResources;
    final List<ConditionText> conditions = new ArrayList<>();

    /** A line of a Condition, as it is read. */
    record ConditionText(String operator, String key, List<String> values) {}

    /**
     * The statement.
     *
     * @param variables whether the document's version knows policy variables
     * @throws MalformedPolicyException if an element is missing, or there twice, or has no such value
     */
    Statement toStatement(boolean variables) {
        PolicyParser.expect((actions == null) != (notActions == null), "A statement has an Action or a NotAction.");
        PolicyParser.expect(
                (resources == null) != (notResources == null), "A statement has a Resource or a NotResource.");
        return new Statement(
                sid,
                effectOf(effect),
                actions != null ? ActionElement.of(actions) : ActionElement.allBut(notActions),
                resources != null
                        ? ResourceElement.of(patterns(resources, variables))
                        : ResourceElement.allBut(patterns(notResources, variables)),
                conditions.stream()
                        .map(text -> Condition.of(text.operator(), text.key(), text.values(), variables))
                        .toList());
    }

    private static List<ResourcePattern> patterns(List<String> texts, boolean variables) {
        List<ResourcePattern> patterns = new ArrayList<>(texts.size());
        for (String text : texts) {
            patterns.add(variables ? ResourcePattern.withVariables(text) : ResourcePattern.withoutVariables(text));
        }
        return patterns;
    }

    private static Effect effectOf(String text) {
        if ("Allow".equals(text)) {
            return Effect.ALLOW;
        }
        PolicyParser.expect("Deny".equals(text), "The Effect of a statement is Allow or Deny.");
        return Effect.DENY;
    }
}
