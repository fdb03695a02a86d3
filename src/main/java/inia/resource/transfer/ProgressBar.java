package inia.resource.transfer;

import inia.terminal.Terminal;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** A line that shows how far a transfer has come, drawn over itself and taken away in the end. */
final class ProgressBar {
    private static final long PATIENCE = 500_000_000;
    private static final long PAUSE = 100_000_000;
    private static final int WIDTH = 24;
    private static final int LONGEST_NAME = 30;

    private final PrintStream out;
    private final String what;
    private final long size;
    private final long start = System.nanoTime();
    private long next = start + PATIENCE;
    private int drawn;

    /**
     * @param out where it is drawn; null for nowhere
     */
    ProgressBar(PrintStream out, String what, long size) {
        this.out = out;
        this.what = what.length() <= LONGEST_NAME ? what : "..." + what.substring(what.length() - LONGEST_NAME + 3);
        this.size = size;
    }

    static ProgressBar of(Optional<Boolean> wanted, String what, long size) {
        boolean shown = wanted.orElseGet(Terminal::isWatched);
        return new ProgressBar(shown ? System.out : null, what, size);
    }

    /** Draws the bar, if there is one, the transfer takes long enough, and it was not drawn just now. */
    void draw(long moved) {
        if (out == null) {
            return;
        }
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE;
            show(line(moved, now - start));
        }
    }

    /** {@code film.mp4 [=====>    ] 42% 3.4 of 8.0 GiB, 93 MiB/s}. */
    String line(long moved, long nanoseconds) {
        String speed = amount(moved * 1e9 / Math.max(1, nanoseconds)) + "/s";
        if (size <= 0) {
            return what + " " + amount(moved) + ", " + speed;
        }
        int filled = (int) (WIDTH * Math.min(moved, size) / size);
        String bar = "=".repeat(filled) + (filled < WIDTH ? ">" + " ".repeat(WIDTH - filled - 1) : "");
        return what + " [" + bar + "] " + 100 * moved / size + "% of " + amount(size) + ", " + speed;
    }

    private static String amount(double bytes) {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    private void show(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        out.flush();
        drawn = line.length();
    }

    /** Leaves the line empty, as it was. */
    void erase() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            out.flush();
            drawn = 0;
        }
    }
}
