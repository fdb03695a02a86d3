package inia.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag that opens or closes a folded part.
 *
 * @param opens whether it is {@code <details>}
 * @param summary what the part is called; empty if nothing says so, or if the tag closes
 * @param rest what stands behind it without the blank line that is due; empty if there is nothing
 * @param line the line of the file
 */
record FoldTag(boolean opens, String summary, String rest, int line) {
    private static final Pattern TAG = Pattern.compile(
            "</details>|<details[^>]*>(?:\\s*<summary>\\s*(.*?)\\s*</summary>)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The tags in a piece of HTML, in order. */
    static List<FoldTag> in(String html, int firstLine) {
        List<FoldTag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        for (boolean found = tag.find(); found; ) {
            boolean opens = !tag.group().startsWith("</");
            String summary = tag.group(1) == null ? "" : tag.group(1);
            int line = firstLine
                    + (int) html.substring(0, tag.start())
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
            int end = tag.end();
            found = tag.find();
            tags.add(new FoldTag(
                    opens,
                    summary,
                    html.substring(end, found ? tag.start() : html.length()).strip(),
                    line));
        }
        return tags;
    }
}
