package inia.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;

/** Where the room looks and the teacher presses keys: calm, with space around what matters. */
public final class Projector {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final String CLEAR = "\u001b[2J\u001b[H";
    private static final int MILLIS_A_LETTER = 18;
    private static final int MILLIS_A_LINE_AT_MOST = 900;

    private final InputStream keys;
    private final PrintStream out;
    private final boolean watched;

    /** What the teacher wants. */
    enum Key {
        ON,
        BACK,
        END
    }

    /**
     * A projector.
     *
     * @param keys where lines are read: an empty one goes on
     * @param out where the room looks
     * @param watched whether that is a terminal: then letters come one by one, and each step has a fresh screen
     */
    public Projector(InputStream keys, PrintStream out, boolean watched) {
        this.keys = keys;
        this.out = out;
        this.watched = watched;
    }

    Key key(int beat, int beats) {
        out.print(dim("\n[" + beat + "/" + beats + "  Enter: on   b: back   q: end] "));
        out.flush();
        String line = line();
        if (line == null || line.startsWith("q")) {
            return Key.END;
        }
        return line.startsWith("b") ? Key.BACK : Key.ON;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        try {
            for (int read = keys.read(); read != '\n' && read != '\r'; read = keys.read()) {
                if (read < 0) {
                    return null;
                }
                line.append((char) read);
            }
        } catch (IOException ended) {
            return null;
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }

    void open(String title) {
        out.print(watched ? CLEAR : "\n\n");
        out.println("\n  " + bold(title.toUpperCase(Locale.ROOT)) + "\n  " + "=".repeat(title.length()) + "\n");
    }

    void back(String title) {
        out.println(dim("\n  (back; the account is as it was then: " + title + ")"));
    }

    void say(String prose) {
        out.println(prose.indent(2));
    }

    void type(String code) {
        out.println();
        for (String line : code.lines().toList()) {
            out.print("    ");
            int pause =
                    line.isEmpty() || !watched ? 0 : Math.min(MILLIS_A_LETTER, MILLIS_A_LINE_AT_MOST / line.length());
            out.print(watched ? BOLD : "");
            line.chars().forEach(letter -> {
                out.print((char) letter);
                pause(pause);
            });
            out.println(watched ? PLAIN : "");
        }
    }

    void print(String printed) {
        if (!printed.isBlank()) {
            out.println();
            out.print(printed.stripTrailing().indent(4));
        }
    }

    private void pause(int millis) {
        if (millis > 0) {
            out.flush();
            try {
                Thread.sleep(millis);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String bold(String text) {
        return watched ? BOLD + text + PLAIN : text;
    }

    private String dim(String text) {
        return watched ? DIM + text + PLAIN : text;
    }
}
