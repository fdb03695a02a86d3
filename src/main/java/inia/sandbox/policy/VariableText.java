package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with policy variables: <code>${aws:username}</code>, with a default <code>${aws:username, 'nobody'}</code>,
 * and the escapes <code>${*}</code>, <code>${?}</code> and <code>${$}</code>.
 *
 * <p>The value of a variable is plain text: a {@code *} in it is no wildcard.
 */
final class VariableText {
    private sealed interface Part {}

    private record Pattern(String text) implements Part {}

    private record Plain(String text) implements Part {}

    private record Variable(String key, String defaultValue) implements Part {}

    private final List<Part> parts;
    private final boolean fixed;
    private final Wildcard fixedPattern;
    private final String fixedText;
    private ResourcePattern fixedArn;
    private AddressRange fixedAddresses;

    /** What no variable changes is put together once. */
    private VariableText(List<Part> parts) {
        this.parts = parts;
        this.fixed = parts.stream().noneMatch(Variable.class::isInstance);
        this.fixedPattern = fixed ? resolved(null) : null;
        this.fixedText = fixed ? joined(null) : null;
    }

    static VariableText withoutVariables(String text) {
        return new VariableText(List.of(new Pattern(text)));
    }

    static VariableText of(String text) {
        List<Part> parts = new ArrayList<>(1);
        int at = 0;
        while (true) {
            int open = text.indexOf("${", at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                parts.add(new Pattern(text.substring(at)));
                return new VariableText(List.copyOf(parts));
            }
            if (open > at) {
                parts.add(new Pattern(text.substring(at, open)));
            }
            parts.add(part(text.substring(open + 2, close).strip()));
            at = close + 1;
        }
    }

    private static Part part(String inside) {
        if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
            return new Plain(inside);
        }
        int comma = inside.indexOf(',');
        if (comma < 0) {
            return new Variable(inside, null);
        }
        String quoted = inside.substring(comma + 1).strip();
        boolean whole = quoted.length() >= 2 && quoted.startsWith("'") && quoted.endsWith("'");
        return new Variable(
                inside.substring(0, comma).strip(), whole ? quoted.substring(1, quoted.length() - 1) : quoted);
    }

    /** The condition keys that its variables ask for. */
    List<String> contextKeys() {
        List<String> keys = new ArrayList<>(0);
        for (Part part : parts) {
            if (part instanceof Variable variable) {
                keys.add(variable.key());
            }
        }
        return keys;
    }

    /** Whether it is the same in every request. */
    boolean isFixed() {
        return fixed;
    }

    /** The ARN pattern with the values of this request, or {@code null} if a variable has none. */
    ResourcePattern arn(RequestContext context) {
        if (!fixed) {
            String text = joined(context);
            return text == null ? null : ResourcePattern.withoutVariables(text);
        }
        if (fixedArn == null) {
            fixedArn = ResourcePattern.withoutVariables(fixedText);
        }
        return fixedArn;
    }

    /** The range of addresses with the values of this request, or {@code null} if a variable has none. */
    AddressRange addresses(RequestContext context) {
        if (!fixed) {
            String text = joined(context);
            return text == null ? null : AddressRange.of(text);
        }
        if (fixedAddresses == null) {
            fixedAddresses = AddressRange.of(fixedText);
        }
        return fixedAddresses;
    }

    /** The pattern with the values of this request, or {@code null} if a variable has none. */
    Wildcard resolve(RequestContext context) {
        return fixed ? fixedPattern : resolved(context);
    }

    private Wildcard resolved(RequestContext context) {
        Wildcard.Builder builder = new Wildcard.Builder(32);
        for (Part part : parts) {
            if (part instanceof Pattern pattern) {
                builder.pattern(pattern.text());
            } else if (part instanceof Plain plain) {
                builder.plain(plain.text());
            } else if (part instanceof Variable variable) {
                String value = context.value(variable.key());
                value = value == null ? variable.defaultValue() : value;
                if (value == null) {
                    return null;
                }
                builder.plain(value);
            }
        }
        return builder.build();
    }

    /** The text with the values of this request, without wildcards, or {@code null} if a variable has no value. */
    String text(RequestContext context) {
        return fixed ? fixedText : joined(context);
    }

    private String joined(RequestContext context) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Pattern pattern) {
                text.append(pattern.text());
            } else if (part instanceof Plain plain) {
                text.append(plain.text());
            } else if (part instanceof Variable variable) {
                String value = context.value(variable.key());
                value = value == null ? variable.defaultValue() : value;
                if (value == null) {
                    return null;
                }
                text.append(value);
            }
        }
        return text.toString();
    }
}
