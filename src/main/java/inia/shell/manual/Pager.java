package inia.shell.manual;

import java.io.PrintStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Prints pages: on a terminal a screenful at a time, as {@code more()} asks for it; elsewhere whole. */
final class Pager {
    /** What stays free on a screen: the line that tells of more, and the prompt with what is typed next. */
    private static final int FREE = 3;

    private static final Map<String, String> IN_ASCII = Map.of(
            "…", "...", "—", "-", "–", "-", "≤", "<=", "≥", ">=", "×", "x", "’", "'", "“", "\"", "”", "\"", "•", "-");

    private final PrintStream out;
    private final Screen screen;
    private List<String> rest = List.of();

    /**
     * How what is printed is seen.
     *
     * @param width how long a line may be
     * @param height how many lines are seen at once; 0 for any number
     * @param colours whether bold letters are seen
     * @param unicode whether letters beyond ASCII are seen
     */
    record Screen(int width, int height, boolean colours, boolean unicode) {}

    Pager(PrintStream out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    /** An empty page for this screen. */
    Page page() {
        return new Page(screen.width(), screen.colours());
    }

    /** Prints a page, as far as it fits. */
    void show(List<String> lines) {
        int fits = screen.height() - FREE;
        boolean all = screen.height() == 0 || lines.size() <= fits + 1;
        List<String> shown = all ? lines : lines.subList(0, fits);
        rest = all ? List.of() : lines.subList(fits, lines.size());
        shown.forEach(line -> out.println(spelled(line)));
        if (!all) {
            out.println(spelled("… " + rest.size() + " more lines: more()"));
        }
    }

    /** Prints what is left of the last page. */
    Pager more(Screen now) {
        Pager next = new Pager(out, now);
        if (rest.isEmpty()) {
            out.println("That was all.");
        } else {
            next.show(rest);
        }
        return next;
    }

    private String spelled(String line) {
        if (screen.unicode()) {
            return line;
        }
        String ascii = line;
        for (Map.Entry<String, String> letter : IN_ASCII.entrySet()) {
            ascii = ascii.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(ascii, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
