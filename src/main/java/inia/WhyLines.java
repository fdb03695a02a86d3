package inia;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines under labels, as wide as a terminal is at least: what is longer goes on below, between words or members of JSON. */
final class WhyLines {
    private static final int WIDTH = 80;
    private static final String INDENT = " ".repeat(16);

    private final List<String> lines = new ArrayList<>();

    List<String> all() {
        return lines;
    }

    void title(String text) {
        lines.add(text);
    }

    /** @param label what stands before the text; empty to go on with the line above */
    void line(String label, String text) {
        wrap("  " + label + " ".repeat(14 - label.length()), INDENT, text.split("(?<= )"));
    }

    /** A statement, one space after each colon and comma, whatever its policy has there. */
    void json(String statement) {
        String[] pieces = Stream.of(spaced(statement).split("(?<=, )"))
                .flatMap(member -> Stream.of(
                        member.strip().length() + INDENT.length() < WIDTH
                                ? new String[] {member}
                                : member.split("(?<=: )(?=\\{)")))
                .toArray(String[]::new);
        wrap(INDENT, INDENT + " ", pieces);
    }

    private void wrap(String first, String next, String... pieces) {
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String piece : pieces) {
            if (begun && line.length() + piece.stripTrailing().length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(next);
            }
            line.append(piece);
            begun = true;
        }
        lines.add(line.toString().stripTrailing());
    }

    private static String spaced(String json) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (quoted && c == '\\') {
                text.append(c).append(json.charAt(++at));
            } else if (quoted || !Character.isWhitespace(c)) {
                text.append(c);
                quoted ^= c == '"';
                text.append(!quoted && (c == ',' || c == ':') ? " " : "");
            }
        }
        return text.toString();
    }
}
