package inia.install;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A line on a terminal that fills while files come in, and is gone when they are here. */
public final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final double MEGA = 1e6;

    private final PrintStream terminal;
    private final String title;
    private final Map<String, long[]> files = new LinkedHashMap<>();
    private String shown = "";

    /**
     * @param terminal where it is drawn
     * @param title what is fetched
     */
    public ProgressBar(PrintStream terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    @Override
    public synchronized void received(String file, long bytes, long total) {
        files.put(file, new long[] {bytes, Math.max(bytes, total)});
        long here = files.values().stream().mapToLong(sizes -> sizes[0]).sum();
        long all = files.values().stream().mapToLong(sizes -> sizes[1]).sum();
        int filled = all == 0 ? 0 : (int) (WIDTH * here / all);
        draw(String.format(
                Locale.ROOT,
                "%s [%s%s] %.1f of %.1f MB",
                title,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                here / MEGA,
                all / MEGA));
    }

    @Override
    public synchronized void ended() {
        if (!shown.isEmpty()) {
            terminal.print("\r" + " ".repeat(shown.length()) + "\r");
            terminal.flush();
            shown = "";
        }
    }

    private void draw(String line) {
        if (!line.equals(shown)) {
            terminal.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            terminal.flush();
            shown = line;
        }
    }
}
