package inia.sandbox.policy;

import java.util.Locale;

/** Matches of text: the same, the same but for case, like a pattern, an ARN like a pattern. */
final class TextMatches {
    private TextMatches() {}

    static ValueMatch equal(String wanted, boolean variables) {
        VariableText text = text(wanted, variables);
        return (value, context) -> value.equals(text.plain(context));
    }

    static ValueMatch equalIgnoringCase(String wanted, boolean variables) {
        VariableText text = text(wanted, variables);
        return (value, context) -> {
            String plain = text.plain(context);
            return plain != null && lower(value).equals(lower(plain));
        };
    }

    static ValueMatch like(String wanted, boolean variables) {
        VariableText text = text(wanted, variables);
        Wildcard fixed = text.isFixed() ? text.resolve(null) : null;
        return (value, context) -> {
            Wildcard pattern = fixed != null ? fixed : text.resolve(context);
            return pattern != null && pattern.matches(value);
        };
    }

    static ValueMatch arn(String wanted, boolean variables) {
        ResourcePattern pattern =
                variables ? ResourcePattern.withVariables(wanted) : ResourcePattern.withoutVariables(wanted);
        return pattern::matches;
    }

    private static VariableText text(String wanted, boolean variables) {
        return variables ? VariableText.of(wanted) : VariableText.withoutVariables(wanted);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
