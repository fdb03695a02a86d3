package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/** Finds where in a policy's text its statements stand. */
public final class StatementSpans {
    private final String text;
    private final List<Span> spans = new ArrayList<>();

    /**
     * A place in a text.
     *
     * @param line the line, from 1
     * @param column the character in the line, from 1
     */
    public record Place(int line, int column) {}

    /**
     * Where a statement stands.
     *
     * @param start its first character
     * @param end the place after its last character
     * @param from where it begins in the text
     * @param to where it ends in the text
     */
    public record Span(Place start, Place end, int from, int to) {
        /** The statement in its text. */
        String in(String text) {
            return text.substring(from, to);
        }
    }

    private StatementSpans(String text) {
        this.text = text;
    }

    /** The statements' places in the order of the statements. */
    public static List<Span> of(String policy) {
        StatementSpans spans = new StatementSpans(policy);
        spans.find();
        return spans.spans;
    }

    /** Statements are the objects one brace deep (one alone), or one brace and one bracket deep (of a list). */
    private void find() {
        int depth = 0;
        int brackets = 0;
        int start = -1;
        boolean named = false;
        String name = "";
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = endOfText(at);
                if (depth == 1 && brackets == 0) {
                    name = text.substring(at + 1, Math.min(end, text.length()));
                }
                at = end;
            } else if (c == ':' && depth == 1 && brackets == 0) {
                named = name.equals("Statement");
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '{') {
                start = depth++ == 1 && named ? at : start;
            } else if (c == '}' && --depth == 1 && named) {
                spans.add(new Span(place(start), place(at + 1), start, at + 1));
            }
        }
    }

    private int endOfText(int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private Place place(int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Place(line, at - lineStart + 1);
    }
}
