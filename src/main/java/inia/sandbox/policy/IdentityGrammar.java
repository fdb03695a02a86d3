package inia.sandbox.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What IAM asks of the policies of users, groups, roles and sessions, in the order in which it tells what is wrong.
 *
 * <p>The reasons and their order are those that AWS is seen to give.
 */
final class IdentityGrammar {
    private final PolicyTree tree;
    private String resourceFault;

    private IdentityGrammar(PolicyTree tree) {
        this.tree = tree;
    }

    /** @throws MalformedPolicyException with IAM's reason */
    static void check(String json) {
        new IdentityGrammar(PolicyTree.of(json, Wording.IDENTITY)).check();
    }

    private void check() {
        expect("2012-10-17".equals(tree.version()), "Policy document must be version 2012-10-17 or greater.");
        for (Map<String, Object> statement : tree.statements()) {
            expect(
                    !statement.containsKey("Principal") && !statement.containsKey("NotPrincipal"),
                    "Policy document should not specify a principal.");
        }
        tree.statements().forEach(IdentityGrammar::checkEffectAndDates);
        tree.statements().forEach(statement -> checkResources(PolicyTree.texts(statement, "Resource")));
        tree.statements().forEach(statement -> checkResources(PolicyTree.texts(statement, "NotResource")));
        checkSids(tree);
        for (Map<String, Object> statement : tree.statements()) {
            expect(!PolicyTree.eitherTexts(statement, "Action").isEmpty(), "Policy statement must contain actions.");
        }
        expect(resourceFault == null, resourceFault);
        for (Map<String, Object> statement : tree.statements()) {
            PolicyTree.eitherTexts(statement, "Action").forEach(IdentityGrammar::checkAction);
        }
        for (Map<String, Object> statement : tree.statements()) {
            expect(
                    !PolicyTree.eitherTexts(statement, "Resource").isEmpty(),
                    "Policy statement must contain resources.");
        }
    }

    private static void expect(boolean right, String otherwise) {
        PolicyParser.expect(right, otherwise);
    }

    private static void checkEffectAndDates(Map<String, Object> statement) {
        Object effect = statement.get("Effect");
        expect(effect.equals("Allow") || effect.equals("Deny"), ResourceForm.LEGACY);
        if (statement.get("Condition") instanceof Map<?, ?> conditions) {
            expect(DateForm.allRight(conditions), ResourceForm.LEGACY);
        }
    }

    private void checkResources(List<String> resources) {
        for (String resource : resources) {
            String fault = ResourceForm.fault(resource);
            resourceFault = resourceFault == null ? fault : resourceFault;
        }
    }

    static void checkSids(PolicyTree tree) {
        Set<String> sids = new HashSet<>();
        for (Map<String, Object> statement : tree.statements()) {
            String sid = (String) statement.get("Sid");
            expect(
                    sid == null || sid.isEmpty() || sids.add(sid),
                    "Statement IDs (SID) in a single policy must be unique.");
        }
        for (String sid : sids) {
            expect(
                    sid.matches("[0-9A-Za-z]*"),
                    "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression"
                            + " [0-9A-Za-z]*");
        }
    }

    static void checkAction(String action) {
        if (action.equals("*")) {
            return;
        }
        int colon = action.indexOf(':');
        expect(colon >= 0, "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        expect(action.indexOf(':', colon + 1) < 0, "Actions/Condition can contain only one colon.");
        String vendor = action.substring(0, colon);
        expect(vendor.matches("[A-Za-z0-9.-]+"), "Vendor " + vendor + " is not valid");
    }
}
