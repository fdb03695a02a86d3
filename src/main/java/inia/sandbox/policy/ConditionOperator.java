package inia.sandbox.policy;

import java.util.HashMap;
import java.util.Map;

/**
 * A condition operator of the policy language, such as {@code StringLike} or {@code ForAnyValue:StringNotEqualsIfExists}.
 *
 * @param name as the policy has it
 * @param quantifier how several values of the request count
 * @param ifExists whether the condition holds where the request does not have the key
 * @param comparison what it compares
 */
record ConditionOperator(String name, Quantifier quantifier, boolean ifExists, Comparison comparison) {
    /** How several values of a request count. */
    enum Quantifier {
        /** Said by nothing: one value is expected. */
        NONE,
        /** {@code ForAnyValue}: one of them must fit. */
        ANY,
        /** {@code ForAllValues}: each of them must fit; without any, that is so. */
        ALL
    }

    /** How a value of the policy is made to match. */
    @FunctionalInterface
    interface Matching {
        ValueMatch of(String wanted, boolean variables);
    }

    /**
     * @param negated whether the request's value must match none of the policy's
     * @param matching how a value matches; null for {@code Null}, which looks whether the key is there
     */
    record Comparison(boolean negated, Matching matching) {}

    private static final String IF_EXISTS = "IfExists";
    private static final Map<String, Comparison> COMPARISONS = comparisons();

    private static Map<String, Comparison> comparisons() {
        Map<String, Comparison> known = new HashMap<>();
        pair(known, "StringEquals", "StringNotEquals", TextMatches::equal);
        pair(known, "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", TextMatches::equalIgnoringCase);
        pair(known, "StringLike", "StringNotLike", TextMatches::like);
        pair(known, "ArnEquals", "ArnNotEquals", TextMatches::arn);
        pair(known, "ArnLike", "ArnNotLike", TextMatches::arn);
        pair(known, "NumericEquals", "NumericNotEquals", (wanted, v) -> TypedMatches.number(wanted, c -> c == 0));
        one(known, "NumericLessThan", (wanted, v) -> TypedMatches.number(wanted, c -> c < 0));
        one(known, "NumericLessThanEquals", (wanted, v) -> TypedMatches.number(wanted, c -> c <= 0));
        one(known, "NumericGreaterThan", (wanted, v) -> TypedMatches.number(wanted, c -> c > 0));
        one(known, "NumericGreaterThanEquals", (wanted, v) -> TypedMatches.number(wanted, c -> c >= 0));
        pair(known, "DateEquals", "DateNotEquals", (wanted, v) -> TypedMatches.date(wanted, c -> c == 0));
        one(known, "DateLessThan", (wanted, v) -> TypedMatches.date(wanted, c -> c < 0));
        one(known, "DateLessThanEquals", (wanted, v) -> TypedMatches.date(wanted, c -> c <= 0));
        one(known, "DateGreaterThan", (wanted, v) -> TypedMatches.date(wanted, c -> c > 0));
        one(known, "DateGreaterThanEquals", (wanted, v) -> TypedMatches.date(wanted, c -> c >= 0));
        one(known, "Bool", (wanted, v) -> TypedMatches.bool(wanted));
        one(known, "BinaryEquals", (wanted, v) -> TypedMatches.binary(wanted));
        pair(known, "IpAddress", "NotIpAddress", (wanted, v) -> AddressMatch.of(wanted));
        known.put("Null", new Comparison(false, null));
        return known;
    }

    private static void pair(Map<String, Comparison> known, String positive, String negative, Matching matching) {
        known.put(positive, new Comparison(false, matching));
        known.put(negative, new Comparison(true, matching));
    }

    private static void one(Map<String, Comparison> known, String name, Matching matching) {
        known.put(name, new Comparison(false, matching));
    }

    /**
     * The operator of this name.
     *
     * @throws MalformedPolicyException if there is none
     */
    static ConditionOperator of(String name) {
        Quantifier quantifier = name.startsWith("ForAnyValue:")
                ? Quantifier.ANY
                : name.startsWith("ForAllValues:") ? Quantifier.ALL : Quantifier.NONE;
        String rest = quantifier == Quantifier.NONE ? name : name.substring(name.indexOf(':') + 1);
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String base = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        Comparison comparison = COMPARISONS.get(base);
        boolean onlyLooks = comparison != null && comparison.matching() == null;
        PolicyParser.expect(
                comparison != null && !(onlyLooks && (ifExists || quantifier != Quantifier.NONE)),
                "There is no condition operator '" + name + "'.");
        return new ConditionOperator(name, quantifier, ifExists, comparison);
    }
}
