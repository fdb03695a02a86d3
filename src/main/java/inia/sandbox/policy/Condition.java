package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One comparison of a statement's {@code Condition}: an operator, a key, and the values that are wanted.
 *
 * <p>Source: IAM User Guide, "Multivalued context keys" and "…IfExists condition operators".
 */
public final class Condition {
    private static final String IF_EXISTS = "ifexists";

    /** Which of a key's values must compare. */
    private enum Of {
        ONE,
        EVERY,
        ANY
    }

    private final String operatorText;
    private final ConditionOperator operator;
    private final Of of;
    private final boolean ifExists;
    private final String key;
    private final List<String> wanted;
    private final List<VariableText> values;

    private Condition(
            String operatorText,
            ConditionOperator operator,
            Of of,
            boolean ifExists,
            String key,
            List<String> wanted,
            boolean variables) {
        this.operatorText = operatorText;
        this.operator = operator;
        this.of = of;
        this.ifExists = ifExists;
        this.key = key;
        this.wanted = List.copyOf(wanted);
        this.values = new ArrayList<>(wanted.size());
        for (String value : wanted) {
            values.add(variables ? VariableText.of(value) : VariableText.withoutVariables(value));
        }
    }

    /**
     * The condition of these texts.
     *
     * @param variables whether the document's version knows policy variables
     * @throws MalformedPolicyException if there is no such operator
     */
    static Condition of(String operatorText, String key, List<String> wanted, boolean variables) {
        String name = operatorText.toLowerCase(Locale.ROOT);
        Of of = name.startsWith("forallvalues:") ? Of.EVERY : name.startsWith("foranyvalue:") ? Of.ANY : Of.ONE;
        name = of == Of.ONE ? name : name.substring(name.indexOf(':') + 1);
        boolean ifExists = name.endsWith(IF_EXISTS);
        name = ifExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name;
        ConditionOperator operator = ConditionOperator.named(name);
        boolean known = operator != null && !(operator == ConditionOperator.NULL && ifExists);
        PolicyParser.expect(known, "Invalid Condition type : " + operatorText + ".");
        return new Condition(operatorText, operator, of, ifExists, key, wanted, variables && operator.takesVariables());
    }

    /** Whether there is an operator of this name. */
    static boolean isOperator(String text) {
        try {
            of(text, "", List.of(), false);
            return true;
        } catch (MalformedPolicyException unknown) {
            return false;
        }
    }

    /** Whether the request fulfils it. */
    boolean holds(RequestContext context) {
        List<String> had = had(context);
        if (operator == ConditionOperator.NULL) {
            return isWanted(Boolean.toString(had.isEmpty()), context);
        }
        if (had.isEmpty()) {
            return ifExists || of == Of.EVERY || (of == Of.ONE && operator.negated());
        }
        boolean negated = operator.negated();
        for (String value : had) {
            boolean fulfils = isWanted(value, context) != negated;
            // Of a key with several values and no ForAllValues or ForAnyValue, one must be wanted; none, if negated.
            boolean every = of == Of.EVERY || (of == Of.ONE && negated);
            if (fulfils != every) {
                return fulfils;
            }
        }
        return of == Of.EVERY || (of == Of.ONE && negated);
    }

    private boolean isWanted(String had, RequestContext context) {
        for (VariableText value : values) {
            if (operator.same(value, had, context)) {
                return true;
            }
        }
        return false;
    }

    /** The values that the request has of the key; none if it lacks it. */
    public List<String> had(RequestContext context) {
        List<String> had = context.values(key);
        return had == null ? List.of() : had;
    }

    /** The keys that it asks for: its own, and those of variables. */
    List<String> contextKeys() {
        List<String> keys = new ArrayList<>(List.of(key));
        values.forEach(value -> keys.addAll(value.contextKeys()));
        return keys;
    }

    /** The operator, as the policy writes it: {@code ForAnyValue:StringLike}. */
    public String operator() {
        return operatorText;
    }

    /** The condition key, as the policy writes it. */
    public String key() {
        return key;
    }

    /** The values that the policy wants. */
    public List<String> wanted() {
        return wanted;
    }

    @Override
    public String toString() {
        return operatorText + " " + key + " " + wanted;
    }
}
