package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The elements of a statement as they are read, before they are known to make one. */
final class StatementText {
    String sid;
    String effect;
    Map<String, List<String>> principals;
    Map<String, List<String>> notPrincipals;
    List<String> actions;
    List<String> notActions;
    List<String> resources;
    List<String> notResources;
    List<ConditionText> conditions = List.of();

    /** A condition as it is read. */
    record ConditionText(String operator, String key, List<String> values) {}

    /**
     * The statement.
     *
     * @param variables whether the document's version knows policy variables
     * @param kind what the policy is attached to
     * @throws MalformedPolicyException if an element is missing, or there twice, or has no such value
     */
    Statement toStatement(boolean variables, PolicyKind kind) {
        checkPrincipal(kind);
        if (kind == PolicyKind.TRUST) {
            PolicyParser.expect(resources == null && notResources == null, "Has prohibited field Resource");
            resources = List.of("*");
        }
        PolicyParser.expect((actions == null) != (notActions == null), "A statement has an Action or a NotAction.");
        PolicyParser.expect(
                (resources == null) != (notResources == null), "A statement has a Resource or a NotResource.");
        return new Statement(
                sid,
                effectOf(effect),
                principal(),
                actions != null ? ActionElement.of(actions) : ActionElement.allBut(notActions),
                resources != null
                        ? ResourceElement.of(patterns(resources, variables))
                        : ResourceElement.allBut(patterns(notResources, variables)),
                conditions(variables));
    }

    private void checkPrincipal(PolicyKind kind) {
        if (kind == PolicyKind.IDENTITY) {
            PolicyParser.expect(
                    principals == null && notPrincipals == null, "Policy document should not specify a principal.");
        } else {
            PolicyParser.expect(
                    (principals == null) != (notPrincipals == null), "A statement has a Principal or a NotPrincipal.");
        }
    }

    private PrincipalElement principal() {
        if (notPrincipals != null) {
            return PrincipalElement.allBut(notPrincipals);
        }
        return principals == null ? null : PrincipalElement.of(principals);
    }

    private List<Condition> conditions(boolean variables) {
        List<Condition> read = new ArrayList<>(conditions.size());
        for (ConditionText condition : conditions) {
            read.add(Condition.of(condition.operator(), condition.key(), condition.values(), variables));
        }
        return read;
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
