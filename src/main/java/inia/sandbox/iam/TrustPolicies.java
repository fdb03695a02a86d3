package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.policy.PolicyKind;

/** Checks trust policies. */
final class TrustPolicies {
    private TrustPolicies() {}

    static void check(String field, String document, Checks checks) {
        checks.required(field, document).length(field, document, 1, PolicyDocuments.MOST_GIVEN);
    }

    /**
     * Refuses what can't be a trust policy.
     *
     * @throws Refusal with code {@code MalformedPolicyDocument} or {@code LimitExceeded}
     */
    static void refuseMalformed(String document) {
        PolicyDocuments.refuseMalformed(document, PolicyKind.TRUST);
        if (PolicyDocuments.size(document) > Quotas.TRUST_POLICY_SIZE) {
            throw Refusals.quotaExceeded("ACLSizePerRole", Quotas.TRUST_POLICY_SIZE);
        }
    }
}
