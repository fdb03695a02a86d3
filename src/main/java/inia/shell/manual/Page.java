package inia.shell.manual;

import java.util.ArrayList;
import java.util.List;

/** What is shown of the manual at once: lines, each as long as the terminal is wide at most. */
final class Page {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    /** With less room beside a column, what is said of a name stands below it. */
    private static final int LEAST = 20;

    private static final int STEP = 2;
    private static final int WIDEST = 120;
    private static final int USUAL_COLUMN = 26;
    private static final String CUT = "…";

    private final int width;
    private final boolean emphasis;
    private final List<String> lines = new ArrayList<>();

    /**
     * An empty page.
     *
     * @param width how long a line may be
     * @param emphasis whether headings are set off by the terminal's means
     */
    Page(int width, boolean emphasis) {
        this.width = Math.max(20, width);
        this.emphasis = emphasis;
    }

    /** The lines so far; the last is not empty. */
    List<String> lines() {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    /** A line that says what the page is about. */
    Page title(String title) {
        return add(strong(cut(title, width)));
    }

    /** A line that says what comes next, after an empty one. */
    Page heading(String heading) {
        return blank().add(strong(cut(heading, width)));
    }

    /** An empty line, unless there is one already. */
    Page blank() {
        return lines.isEmpty() || lines.get(lines.size() - 1).isEmpty() ? this : add("");
    }

    /** Something to type, which is not wrapped. */
    Page code(String code) {
        code.lines().forEach(line -> add(" ".repeat(STEP) + line));
        return this;
    }

    /** A line that is cut where the terminal ends. */
    Page line(String line) {
        return add(cut(line, width));
    }

    /** Text of the index, wrapped. */
    Page text(String text, int indent) {
        for (String line : text.split("\n")) {
            if (line.startsWith("\t")) {
                add(" ".repeat(indent + STEP) + line.substring(1));
            } else if (!line.isBlank()) {
                int depth = line.length() - line.stripLeading().length();
                String words = line.strip();
                boolean item = words.startsWith("- ");
                String first = " ".repeat(indent + depth) + (item ? "- " : "");
                wrap(first, " ".repeat(first.length()), item ? words.substring(STEP) : words, Integer.MAX_VALUE);
            }
        }
        return this;
    }

    /** A name and what it is, beside it if the name is no longer than a column, else below. */
    Page row(String name, String text, int column) {
        return row(name, text, column, Integer.MAX_VALUE);
    }

    /** A name and what it is, in so many lines at most. */
    Page row(String name, String text, int wanted, int most) {
        int column = STEP + wanted + STEP + LEAST > width ? STEP : wanted;
        String rest = " ".repeat(STEP + column + STEP);
        String start = " ".repeat(STEP) + name;
        if (text.isEmpty()) {
            return add(start);
        }
        if (name.length() > column) {
            add(start);
            start = rest;
        } else {
            start = start + " ".repeat(rest.length() - start.length());
        }
        wrap(start, rest, text, most);
        return this;
    }

    /** How wide the column of some names is: as wide as the longest, so that room remains for what they are. */
    static int column(Iterable<String> names) {
        return column(names, USUAL_COLUMN);
    }

    /** How wide the column of some names is: as wide as the longest that is not longer than so much. */
    static int column(Iterable<String> names, int most) {
        int widest = 0;
        for (String name : names) {
            widest = name.length() > most ? widest : Math.max(widest, name.length());
        }
        return widest;
    }

    private void wrap(String start, String rest, String text, int most) {
        int room = Math.min(width, WIDEST);
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        int made = 1;
        for (String word : text.split(" +")) {
            if (!empty && line.length() + 1 + word.length() > room) {
                if (made == most) {
                    add(cut(line + " " + CUT + CUT, room).replace(CUT + CUT, CUT));
                    return;
                }
                add(line.toString());
                made++;
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        add(line.toString());
    }

    private static String cut(String line, int room) {
        return line.length() <= room ? line : line.substring(0, room - 1).stripTrailing() + CUT;
    }

    private String strong(String line) {
        return emphasis ? BOLD + line + PLAIN : line;
    }

    private Page add(String line) {
        lines.add(line.stripTrailing());
        return this;
    }
}
