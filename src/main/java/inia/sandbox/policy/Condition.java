package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/** One line of a statement's {@code Condition}: an operator, a key of the request, and the values that it is compared with. */
public final class Condition {
    private final ConditionOperator operator;
    private final String key;
    private final List<String> values;
    private final List<ValueMatch> matches;

    private Condition(ConditionOperator operator, String key, List<String> values, List<ValueMatch> matches) {
        this.operator = operator;
        this.key = key;
        this.values = List.copyOf(values);
        this.matches = List.copyOf(matches);
    }

    /**
     * The condition of these texts.
     *
     * @param variables whether the document's version knows policy variables
     * @throws MalformedPolicyException if there is no such operator, or it can't take such a value
     */
    static Condition of(String operator, String key, List<String> values, boolean variables) {
        ConditionOperator known = ConditionOperator.of(operator);
        List<ValueMatch> matches = new ArrayList<>(values.size());
        for (String value : values) {
            if (known.comparison().matching() == null) {
                boolean truth = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
                PolicyParser.expect(truth, "The operator Null takes true or false, not '" + value + "'.");
            } else {
                matches.add(known.comparison().matching().of(value, variables));
            }
        }
        return new Condition(known, key, values, matches);
    }

    /** The operator as the policy has it, such as {@code StringLike}. */
    public String operator() {
        return operator.name();
    }

    /** The condition key, such as {@code aws:SourceIp}. */
    public String key() {
        return key;
    }

    /** What the policy compares with, as it stands there. */
    public List<String> values() {
        return values;
    }

    /** Whether it holds for a request. */
    boolean holds(RequestContext context) {
        List<String> given = context.values(key);
        boolean absent = given == null || given.isEmpty();
        if (operator.comparison().matching() == null) {
            return values.stream().anyMatch(wanted -> Boolean.parseBoolean(wanted) == absent);
        }
        if (absent) {
            return operator.ifExists() || absentHolds();
        }
        return switch (operator.quantifier()) {
            case ALL -> given.stream().allMatch(value -> fits(value, context));
            case ANY -> given.stream().anyMatch(value -> fits(value, context));
            // Without a quantifier AWS expects one value; of several, a positive operator takes any, a negated one all.
            case NONE ->
                operator.comparison().negated()
                        ? given.stream().allMatch(value -> fits(value, context))
                        : given.stream().anyMatch(value -> fits(value, context));
        };
    }

    /** A key that is not there differs from every value, but equals none. */
    private boolean absentHolds() {
        return switch (operator.quantifier()) {
            case ALL -> true;
            case ANY -> false;
            case NONE -> operator.comparison().negated();
        };
    }

    private boolean fits(String value, RequestContext context) {
        for (ValueMatch match : matches) {
            if (match.matches(value, context)) {
                return !operator.comparison().negated();
            }
        }
        return operator.comparison().negated();
    }

    /** As the policy has it: {@code StringEquals aws:username [alice]}. */
    @Override
    public String toString() {
        return operator.name() + " " + key + " " + values;
    }
}
