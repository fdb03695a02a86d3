package inia.sandbox.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of policies that name principals: those of resources, and the trust policies of roles. */
final class NamedGrammar {
    private static final Set<String> TRUST_ACTIONS = Set.of(
            "sts:AssumeRole",
            "sts:AssumeRoleWithSAML",
            "sts:AssumeRoleWithWebIdentity",
            "sts:SetSourceIdentity",
            "sts:TagSession",
            "sts:SetContext");
    private static final String TRUST_ACTION_FAULT =
            "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and"
                    + " sts:AssumeRoleWithWebIdentity";
    private static final Set<String> TYPES = Set.of("AWS", "Service", "Federated", "CanonicalUser");
    private static final Pattern AWS = Pattern.compile(
            "\\*|\\d{12}|A(IDA|ROA)[A-Z0-9]+|arn:aws[a-z-]*:(iam|sts)::\\d{12}:(root|user/[^*?]+|role/[^*?]+"
                    + "|assumed-role/[^*?]+|federated-user/[^*?]+)|arn:aws[a-z-]*:sts::\\d{12}:self");
    private static final Pattern FEDERATED =
            Pattern.compile("\\*|[a-z0-9.-]+\\.[a-z]+|arn:aws[a-z-]*:iam::\\d{12}:(saml|oidc)-provider/.+");
    private static final Pattern SERVICE = Pattern.compile("\\*|[A-Za-z0-9.-]+\\.[A-Za-z.]+");

    private NamedGrammar() {}

    /** @throws MalformedPolicyException with AWS's reason */
    static void check(String json, PolicyKind kind) {
        PolicyTree tree = PolicyTree.of(json, Wording.of(kind));
        for (Map<String, Object> statement : tree.statements()) {
            Object effect = statement.get("Effect");
            expect(effect.equals("Allow") || effect.equals("Deny"), "Invalid effect: " + effect);
            if (kind == PolicyKind.TRUST) {
                checkTrust(statement);
            } else {
                checkResourcePolicy(statement);
            }
            Object principal = statement.getOrDefault("Principal", statement.get("NotPrincipal"));
            expect(principal != null, "Missing required field Principal");
            checkPrincipal(principal);
        }
    }

    private static void checkTrust(Map<String, Object> statement) {
        expect(!statement.containsKey("Resource"), "Has prohibited field Resource");
        expect(!statement.containsKey("NotResource"), "Has prohibited field NotResource");
        expect(!PolicyTree.eitherTexts(statement, "Action").isEmpty(), "Missing required field Action");
        for (String action : PolicyTree.eitherTexts(statement, "Action")) {
            expect(
                    action.equals("*")
                            || action.equalsIgnoreCase("sts:*")
                            || TRUST_ACTIONS.stream().anyMatch(action::equalsIgnoreCase)
                            || action.startsWith("sts:") && action.indexOf('*') > 0,
                    TRUST_ACTION_FAULT);
        }
    }

    private static void checkResourcePolicy(Map<String, Object> statement) {
        List<String> actions = PolicyTree.eitherTexts(statement, "Action");
        expect(!actions.isEmpty(), "Missing required field Action");
        for (String action : actions) {
            expect(action.equals("*") || action.matches("[A-Za-z0-9.-]+:[^:]+"), "Policy has invalid action");
        }
        List<String> resources = PolicyTree.eitherTexts(statement, "Resource");
        expect(!resources.isEmpty(), "Missing required field Resource");
        for (String resource : resources) {
            expect(
                    resource.equals("*")
                            || ResourcePattern.parts(resource, 6).size() == 6 && resource.startsWith("arn:"),
                    "Policy has invalid resource");
        }
    }

    private static void checkPrincipal(Object principal) {
        if (principal instanceof String name) {
            expect(name.equals("*"), "Invalid principal in policy: \"" + name + "\"");
            return;
        }
        expect(principal instanceof Map<?, ?> map && !map.isEmpty(), "Invalid principal in policy");
        ((Map<?, ?>) principal).forEach((type, names) -> {
            expect(TYPES.contains(type), "Invalid principal in policy: \"" + type + "\"");
            for (Object name : names instanceof List<?> list ? list : List.of(names)) {
                Pattern form = switch (type.toString()) {
                    case "AWS" -> AWS;
                    case "Federated" -> FEDERATED;
                    case "Service" -> SERVICE;
                    default -> Pattern.compile("[0-9a-f]{64}");
                };
                expect(
                        name instanceof String text && form.matcher(text).matches(),
                        "Invalid principal in policy: \"" + type + "\":\"" + name + "\"");
            }
        });
    }

    private static void expect(boolean right, String otherwise) {
        PolicyParser.expect(right, otherwise);
    }
}
