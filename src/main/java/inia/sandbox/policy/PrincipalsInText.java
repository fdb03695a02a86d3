package inia.sandbox.policy;

import java.util.function.UnaryOperator;

/** Puts other names for AWS's identities into the text of a policy, and leaves all else as it was written. */
public final class PrincipalsInText {
    private static final String AWS = "AWS";

    private final String text;
    private final UnaryOperator<String> names;
    private final StringBuilder mapped = new StringBuilder();
    private int at;
    private int copied;

    private PrincipalsInText(String text, UnaryOperator<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * The policy with other names.
     *
     * @param text the JSON of a policy or of one of its statements; what is no JSON stays as it is
     * @param names gives for an ARN or id that stands under {@code Principal} or {@code NotPrincipal} what is to stand there
     */
    public static String map(String text, UnaryOperator<String> names) {
        try {
            return new PrincipalsInText(text, names).mapped();
        } catch (MalformedPolicyException noJson) {
            return text;
        }
    }

    private String mapped() {
        String last = "";
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                last = quoted();
            } else {
                at++;
                if (c == ':' && (last.equals("Principal") || last.equals("NotPrincipal"))) {
                    named();
                    last = "";
                }
            }
        }
        return mapped.append(text, copied, text.length()).toString();
    }

    /** The value of a principal element: a text, or an object whose members are texts and lists of texts. */
    private void named() {
        int depth = 0;
        String type = AWS;
        skipSpace();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                int from = at;
                String name = quoted();
                int to = at;
                if (depth > 0 && isNext(':')) {
                    type = name;
                } else if (type.equals(AWS)) {
                    put(names.apply(name), name, from, to);
                }
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                at++;
            }
            if (depth <= 0) {
                return;
            }
        }
    }

    private void put(String name, String before, int from, int to) {
        if (!name.equals(before)) {
            mapped.append(text, copied, from).append('"').append(name).append('"');
            copied = to;
        }
    }

    private boolean isNext(char expected) {
        skipSpace();
        return at < text.length() && text.charAt(at) == expected;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Reads a text in quotes. */
    private String quoted() {
        int from = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
        return new JsonText(text.substring(from, at)).string();
    }
}
