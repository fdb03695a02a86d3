package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * An ARN with wildcards and policy variables, such as {@code arn:aws:iam::*:user/${aws:username}}.
 *
 * <p>As AWS documents it, a wildcard stays within its part of the ARN (the parts that colons separate); only in the
 * last part does it reach over further colons. {@code *} alone matches everything.
 */
final class ResourcePattern {
    private static final int ARN_PARTS = 6;

    private final String text;
    private final List<VariableText> variableParts;
    private final List<Wildcard> fixedParts;
    private final boolean everything;

    private ResourcePattern(String text, boolean variables) {
        this.text = text;
        this.variableParts = new ArrayList<>();
        for (String part : parts(text, ARN_PARTS)) {
            variableParts.add(variables ? VariableText.of(part) : VariableText.withoutVariables(part));
        }
        this.fixedParts = isFixed(variableParts) ? resolved(null) : null;
        this.everything = fixedParts != null && isEverything(fixedParts);
    }

    private static boolean isEverything(List<Wildcard> wildcards) {
        return wildcards.size() == 1 && wildcards.get(0).matchesAll();
    }

    private static boolean isFixed(List<VariableText> parts) {
        for (VariableText part : parts) {
            if (!part.isFixed()) {
                return false;
            }
        }
        return true;
    }

    /** The pattern of a document whose version knows policy variables. */
    static ResourcePattern withVariables(String text) {
        return new ResourcePattern(text, true);
    }

    /** The pattern of a document of version 2008-10-17, in which <code>${…}</code> has no meaning. */
    static ResourcePattern withoutVariables(String text) {
        return new ResourcePattern(text, false);
    }

    /** The condition keys that its variables ask for. */
    List<String> contextKeys() {
        List<String> keys = new ArrayList<>();
        variableParts.forEach(part -> keys.addAll(part.contextKeys()));
        return keys;
    }

    /** Whether the ARN matches; never if a variable of the pattern has no value in this request. */
    boolean matches(String arn, RequestContext context) {
        if (everything) {
            return true;
        }
        List<Wildcard> wildcards = fixedParts != null ? fixedParts : resolved(context);
        if (wildcards == null) {
            return false;
        }
        if (isEverything(wildcards)) {
            return true;
        }
        List<String> parts = parts(arn, wildcards.size());
        if (parts.size() != wildcards.size()) {
            return false;
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!wildcards.get(i).matches(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Wildcard> resolved(RequestContext context) {
        List<Wildcard> wildcards = new ArrayList<>(variableParts.size());
        for (VariableText part : variableParts) {
            Wildcard wildcard = part.resolve(context);
            if (wildcard == null) {
                return null;
            }
            wildcards.add(wildcard);
        }
        return wildcards;
    }

    /** Splits at colons, but not at those inside a variable, into at most so many parts. */
    static List<String> parts(String text, int most) {
        List<String> parts = new ArrayList<>(ARN_PARTS);
        int start = 0;
        boolean inVariable = false;
        for (int i = 0; i < text.length() && parts.size() < most - 1; i++) {
            char c = text.charAt(i);
            if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
                inVariable = true;
            } else if (c == '}') {
                inVariable = false;
            } else if (c == ':' && !inVariable) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    @Override
    public String toString() {
        return text;
    }
}
