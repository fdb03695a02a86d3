package inia.sandbox.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import inia.sandbox.call.Refusal;

/**
 * Checks trust policies.
 *
 * <p>So far only that one is JSON and not too long: what a statement of one may hold is the policy engine's to say.
 */
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
        if (!isObject(document)) {
            throw new Refusal("MalformedPolicyDocument", 400, "This policy contains invalid Json");
        }
        if (PolicyDocuments.size(document) > Quotas.TRUST_POLICY_SIZE) {
            throw Refusals.quotaExceeded("ACLSizePerRole", Quotas.TRUST_POLICY_SIZE);
        }
    }

    private static boolean isObject(String document) {
        try {
            return Json.READER.readTree(document).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Loaded when the first role is made, not before. */
    private static final class Json {
        static final ObjectReader READER = new ObjectMapper()
                .reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }
}
