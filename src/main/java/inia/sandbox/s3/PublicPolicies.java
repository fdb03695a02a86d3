package inia.sandbox.s3;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.Effect;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import inia.sandbox.policy.PrincipalElement;
import inia.sandbox.policy.Statement;
import java.util.Locale;
import java.util.Set;

/** Which policies let everybody in. */
final class PublicPolicies {
    /** Conditions on these keys say who may come in, so that it is not everybody. */
    private static final Set<String> LIMITS = Set.of(
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:sourcearn",
            "aws:sourceaccount",
            "aws:sourceip",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn",
            "s3:x-amz-server-side-encryption-aws-kms-key-id");

    private PublicPolicies() {}

    /** Whether a statement allows something to anyone, on no condition that says who. */
    static boolean isPublic(String policy) {
        PolicyDocument document = PolicyParser.parse(policy, PolicyKind.RESOURCE);
        for (Statement statement : document.statements()) {
            boolean anyone = statement.effect() == Effect.ALLOW
                    && statement.principals() != null
                    && statement.principals().naming(Caller.anonymous(), statement.effect())
                            == PrincipalElement.Naming.EVERYONE;
            boolean limited = statement.conditions().stream()
                    .anyMatch(condition -> LIMITS.contains(condition.key().toLowerCase(Locale.ROOT)));
            if (anyone && !limited) {
                return true;
            }
        }
        return false;
    }
}
