package inia.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The entries that make up a block of Java: each a line, or several lines while brackets are open. */
public final class JavaEntries {
    private static final Pattern DECLARATION = Pattern.compile(
            "(import|var|record|class|interface|enum|final) .*|[A-Z][\\w.]*(<.*>)?(\\[])* \\w+ *=.*|[\\w<>\\[\\]]+ \\w+\\(.*\\) *\\{.*",
            Pattern.DOTALL);

    private JavaEntries() {}

    /** The entries of a block, in order. */
    public static List<String> of(String code) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (String line : code.lines().toList()) {
            boolean continued = line.strip().startsWith(".") && entry.isEmpty() && !entries.isEmpty();
            if (continued) {
                entry.append(entries.remove(entries.size() - 1)).append('\n');
            }
            entry.append(entry.isEmpty() || continued ? "" : "\n").append(line);
            if (isClosed(entry) && !entry.toString().isBlank()) {
                entries.add(entry.toString());
                entry.setLength(0);
            }
        }
        if (!entry.toString().isBlank()) {
            entries.add(entry.toString());
        }
        return entries;
    }

    /** Those entries that declare something, which a shell that was left has forgotten. */
    public static List<String> declarations(String code) {
        return of(code).stream()
                .filter(entry -> DECLARATION.matcher(entry.strip()).matches())
                .toList();
    }

    /** Whether all brackets are closed, leaving those in texts and comments aside. */
    private static boolean isClosed(CharSequence code) {
        int depth = 0;
        boolean text = false;
        for (int at = 0; at < code.length(); at++) {
            char each = code.charAt(at);
            if (each == '\\') {
                at++;
            } else if (each == '"') {
                text = !text;
            } else if (!text && isComment(code, at)) {
                while (at + 1 < code.length() && code.charAt(at + 1) != '\n') {
                    at++;
                }
            } else if (!text && "([{".indexOf(each) >= 0) {
                depth++;
            } else if (!text && ")]}".indexOf(each) >= 0) {
                depth--;
            }
        }
        return depth <= 0 && !text;
    }

    private static boolean isComment(CharSequence code, int at) {
        return code.charAt(at) == '/' && at + 1 < code.length() && code.charAt(at + 1) == '/';
    }
}
