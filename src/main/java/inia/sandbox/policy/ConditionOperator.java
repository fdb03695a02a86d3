package inia.sandbox.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a condition compares: {@code StringEquals}, {@code IpAddress} and the others.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
 */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, Comparison.TEXT),
    STRING_NOT_EQUALS("StringNotEquals", true, Comparison.TEXT),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, Comparison.TEXT_IGNORING_CASE),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, Comparison.TEXT_IGNORING_CASE),
    STRING_LIKE("StringLike", false, Comparison.PATTERN),
    STRING_NOT_LIKE("StringNotLike", true, Comparison.PATTERN),
    NUMERIC_EQUALS("NumericEquals", false, Comparison.NUMBER_SAME),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, Comparison.NUMBER_SAME),
    NUMERIC_LESS_THAN("NumericLessThan", false, Comparison.NUMBER_LESS),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, Comparison.NUMBER_AT_MOST),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, Comparison.NUMBER_MORE),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, Comparison.NUMBER_AT_LEAST),
    DATE_EQUALS("DateEquals", false, Comparison.DATE_SAME),
    DATE_NOT_EQUALS("DateNotEquals", true, Comparison.DATE_SAME),
    DATE_LESS_THAN("DateLessThan", false, Comparison.DATE_LESS),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, Comparison.DATE_AT_MOST),
    DATE_GREATER_THAN("DateGreaterThan", false, Comparison.DATE_MORE),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, Comparison.DATE_AT_LEAST),
    BOOL("Bool", false, Comparison.TEXT_IGNORING_CASE),
    BINARY_EQUALS("BinaryEquals", false, Comparison.TEXT),
    IP_ADDRESS("IpAddress", false, Comparison.ADDRESS),
    NOT_IP_ADDRESS("NotIpAddress", true, Comparison.ADDRESS),
    ARN_EQUALS("ArnEquals", false, Comparison.ARN),
    ARN_LIKE("ArnLike", false, Comparison.ARN),
    ARN_NOT_EQUALS("ArnNotEquals", true, Comparison.ARN),
    ARN_NOT_LIKE("ArnNotLike", true, Comparison.ARN),
    NULL("Null", false, Comparison.TEXT_IGNORING_CASE);

    private static final Map<String, ConditionOperator> BY_NAME = new HashMap<>();

    static {
        for (ConditionOperator operator : values()) {
            BY_NAME.put(operator.text.toLowerCase(Locale.ROOT), operator);
        }
    }

    private final String text;
    private final boolean negated;
    private final Comparison comparison;

    ConditionOperator(String text, boolean negated, Comparison comparison) {
        this.text = text;
        this.negated = negated;
        this.comparison = comparison;
    }

    /** The operator of this name, whatever its case, or {@code null}. */
    static ConditionOperator named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether policy variables stand for their values in what it compares with: only in texts and ARNs, says AWS. */
    boolean takesVariables() {
        return text.startsWith("String") || text.startsWith("Arn");
    }

    /** Whether it holds where none of the wanted values is had: {@code StringNotEquals}. */
    boolean negated() {
        return negated;
    }

    /** Whether what the request has is what the policy wants; the negation is not in it. */
    boolean same(VariableText wanted, String had, RequestContext context) {
        return comparison.same(wanted, had, context);
    }
}
