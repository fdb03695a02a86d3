package inia.shell.manual.generator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML, as it stands in AWS's documentation, as lines of plain text: a line a paragraph, indented as deep as it is listed, with
 * {@code - } before an item; code in backquotes; a tab before each line that was laid out already.
 */
final class HtmlText {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|\\{@(\\w+)\\s*");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|\\w+);");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("rsquo", "'"),
            Map.entry("lsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("hellip", "…"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("micro", "µ"),
            Map.entry("times", "×"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"));
    private static final Map<String, String> NOTES =
            Map.of("note", "Note: ", "important", "Important: ", "caution", "Caution: ", "warning", "Warning: ");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private String mark = "";
    private boolean code;

    private HtmlText() {}

    static String of(String html) {
        HtmlText plain = new HtmlText();
        plain.read(html);
        plain.end();
        return plain.text.toString();
    }

    private void read(String html) {
        Matcher tag = TAG.matcher(html);
        int done = 0;
        while (tag.find(done)) {
            words(html.substring(done, tag.start()));
            done = tag.end();
            if (tag.group(4) != null) {
                int end = closing(html, done);
                inline(tag.group(4), html.substring(done, end));
                done = Math.min(html.length(), end + 1);
            } else if (tag.group(2).equalsIgnoreCase("pre") && tag.group(1).isEmpty()) {
                int end = html.indexOf("</pre>", done);
                end = end < 0 ? html.length() : end;
                laidOut(html.substring(done, end));
                done = Math.min(html.length(), end + "</pre>".length());
            } else {
                tag(tag.group(2).toLowerCase(), !tag.group(1).isEmpty());
            }
        }
        words(html.substring(done));
    }

    /** Where the brace closes that was opened before an index. */
    private static int closing(String html, int from) {
        int depth = 1;
        for (int i = from; i < html.length(); i++) {
            depth += html.charAt(i) == '{' ? 1 : html.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return html.length();
    }

    /** Javadoc's own tags: {@code code}, {@code link}, {@code literal}, {@code value}. */
    private void inline(String name, String content) {
        if (name.startsWith("link")) {
            String[] parts = content.strip().split("\\s+", 2);
            String label = parts.length > 1 && parts[0].indexOf('(') < 0 ? parts[1] : content.strip();
            quoted(label.replaceFirst("^#", "")
                    .replaceFirst("^[\\w.]*\\.(?=[A-Z])", "")
                    .replace('#', '.'));
        } else if (name.equals("code")) {
            quoted(SPACES.matcher(content).replaceAll(" "));
        } else if (!name.equals("inheritDoc")) {
            paragraph.append(SPACES.matcher(content).replaceAll(" "));
        }
    }

    private void quoted(String content) {
        paragraph.append('`').append(unescaped(content)).append('`');
    }

    private void laidOut(String content) {
        end();
        int start = content.indexOf("{@code");
        String inner = start >= 0
                ? content.substring(start + "{@code".length(), closing(content, start + 1))
                : content.replaceAll("</?\\w+[^<>]*>", "");
        for (String line : unescaped(inner).stripIndent().strip().split("\n")) {
            text.append(text.isEmpty() ? "\t" : "\n\t").append(line.stripTrailing());
        }
    }

    private void tag(String name, boolean closes) {
        switch (name) {
            case "code" -> {
                if (code == closes) {
                    paragraph.append('`');
                    code = !closes;
                }
            }
            case "ul", "ol" -> list(name, closes);
            case "li" -> {
                end();
                mark = closes ? "" : "- ";
            }
            case "dd" -> list(name, closes);
            case "note", "important", "caution", "warning" -> {
                end();
                mark = closes ? "" : mark + NOTES.get(name);
            }
            case "p", "dl", "dt", "div", "br", "h1", "h2", "h3", "h4", "tr", "table" -> end();
            case "td", "th" -> paragraph.append("  ");
            default -> {}
        }
    }

    private void list(String name, boolean closes) {
        end();
        remark();
        if (!closes) {
            lists.push(name);
        } else if (!lists.isEmpty()) {
            lists.pop();
        }
    }

    /** A note that begins with a list has a line of its own. */
    private void remark() {
        if (NOTES.containsValue(mark)) {
            paragraph.append(mark.strip());
            mark = "";
            end();
        }
    }

    private void words(String html) {
        paragraph.append(unescaped(SPACES.matcher(html).replaceAll(" ")));
    }

    /** Ends the paragraph, and puts it out if there is anything in it. */
    private void end() {
        if (code) {
            paragraph.append('`');
            code = false;
        }
        String line = SPACES.matcher(paragraph).replaceAll(" ").strip().replace("``", "");
        paragraph.setLength(0);
        if (!line.isEmpty() && !line.equals("`")) {
            int depth = Math.max(0, lists.size() - (mark.startsWith("- ") ? 1 : 0));
            text.append(text.isEmpty() ? "" : "\n")
                    .append("  ".repeat(depth))
                    .append(mark)
                    .append(tidy(line));
            mark = "";
        }
    }

    /** Without the spaces that AWS's pages have inside the marks of code, and before full stops. */
    private static String tidy(String line) {
        StringBuilder tidy = new StringBuilder(line.length());
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '`') {
                inside = !inside;
                if (!inside && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ') {
                    tidy.setLength(tidy.length() - 1);
                }
            } else if (letter == ' ' && inside && tidy.charAt(tidy.length() - 1) == '`') {
                continue;
            }
            tidy.append(letter);
        }
        return tidy.toString().replace(" .", ".").replace(" ,", ",");
    }

    private static String unescaped(String html) {
        return ENTITY.matcher(html)
                .replaceAll(entity -> Matcher.quoteReplacement(letter(entity.group(1), entity.group())));
    }

    private static String letter(String name, String otherwise) {
        if (name.startsWith("#x")) {
            return Character.toString(Integer.parseInt(name.substring(2), 16));
        }
        return name.startsWith("#")
                ? Character.toString(Integer.parseInt(name.substring(1)))
                : ENTITIES.getOrDefault(name, otherwise);
    }
}
