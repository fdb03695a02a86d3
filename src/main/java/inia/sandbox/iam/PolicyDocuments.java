package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;

/** Checks the documents of policies that give permissions. */
final class PolicyDocuments {
    static final int MOST_GIVEN = 131_072;

    private PolicyDocuments() {}

    static Checks check(Checks checks, String document) {
        return checks.required("policyDocument", document).length("policyDocument", document, 1, MOST_GIVEN);
    }

    /** @throws Refusal with code {@code MalformedPolicyDocument}, and why */
    static void refuseMalformed(String document) {
        refuseMalformed(document, PolicyKind.IDENTITY);
    }

    /** @throws Refusal with code {@code MalformedPolicyDocument}, and why */
    static void refuseMalformed(String document, PolicyKind kind) {
        try {
            PolicyParser.parse(document, kind);
        } catch (MalformedPolicyException e) {
            throw new Refusal("MalformedPolicyDocument", 400, e.getMessage());
        }
    }

    /** How much of a quota a document takes: its characters, white space aside. */
    static long size(String document) {
        return document.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
}
