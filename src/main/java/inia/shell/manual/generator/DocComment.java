package inia.shell.manual.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A documentation comment in its parts.
 *
 * @param description what stands before the first tag, as HTML
 * @param tags what follows, in order: the tag's name, such as {@code throws}, and what it says
 */
record DocComment(String description, List<Map.Entry<String, String>> tags) {
    /** The comment whose lines are given, each without what marks it as one. */
    static DocComment of(List<String> lines) {
        StringBuilder part = new StringBuilder();
        String description = null;
        String tag = null;
        List<Map.Entry<String, String>> tags = new ArrayList<>();
        for (String line : lines) {
            String stripped = line.strip();
            if (stripped.startsWith("@") && stripped.length() > 1 && Character.isLetter(stripped.charAt(1))) {
                if (tag == null) {
                    description = part.toString();
                } else {
                    tags.add(Map.entry(tag, part.toString()));
                }
                part.setLength(0);
                int end = stripped.indexOf(' ');
                tag = stripped.substring(1, end < 0 ? stripped.length() : end);
                part.append(end < 0 ? "" : stripped.substring(end + 1));
            } else {
                part.append(part.isEmpty() ? "" : "\n").append(line);
            }
        }
        if (tag != null) {
            tags.add(Map.entry(tag, part.toString()));
        }
        return new DocComment(tag == null ? part.toString() : description, tags);
    }

    /** A line of a comment without its star. */
    static String unmarked(String line) {
        String stripped = line.stripLeading();
        if (!stripped.startsWith("*")) {
            return stripped;
        }
        return stripped.startsWith("* ") ? stripped.substring(2) : stripped.substring(1);
    }
}
