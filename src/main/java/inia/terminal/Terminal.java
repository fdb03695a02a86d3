package inia.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The terminal on which what is printed is seen, if it is seen on one.
 *
 * <p>JShell runs what is typed in a second JVM, whose own output is a pipe to the first: so it is looked for where the
 * parent process prints.
 */
public final class Terminal {
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;
    private static final int WIDEST = 1_000;
    private static final boolean WATCHED = !"dumb".equals(System.getenv("TERM")) && find();

    private Terminal() {}

    /** Whether there is one, on which a line can be drawn over itself: not a pipe, a file or a dumb terminal. */
    public static boolean isWatched() {
        return WATCHED;
    }

    /** How many columns it has now; 80 where that can't be found out. */
    public static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{1,3}")) {
            return Integer.parseInt(columns);
        }
        return WATCHED ? asked(1, USUAL_WIDTH) : USUAL_WIDTH;
    }

    /** How many lines it has now; 24 where that can't be found out. */
    public static int height() {
        String lines = System.getenv("LINES");
        if (lines != null && lines.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(lines);
        }
        return WATCHED ? asked(0, USUAL_HEIGHT) : USUAL_HEIGHT;
    }

    /** Whether colours and bold letters are seen as such, and wanted: {@code NO_COLOR} says that they are not. */
    public static boolean hasColours() {
        String unwanted = System.getenv("NO_COLOR");
        return WATCHED && (unwanted == null || unwanted.isEmpty());
    }

    /** Whether letters beyond ASCII can be shown. */
    public static boolean hasUnicode() {
        String charset =
                System.getProperty("native.encoding", Charset.defaultCharset().name());
        return Charset.isSupported(charset)
                && Charset.forName(charset).newEncoder().canEncode("…—≤");
    }

    private static boolean find() {
        Console console = System.console();
        if (console != null && isTerminal(console)) {
            return true;
        }
        boolean inJShell = System.getProperty("sun.java.command", "").startsWith("jdk.jshell.execution.");
        return inJShell
                && ProcessHandle.current()
                        .parent()
                        .map(jshell -> Path.of("/proc", String.valueOf(jshell.pid()), "fd", "1"))
                        .filter(Terminal::isDevice)
                        .isPresent();
    }

    /** From Java 22 on there may be a console that is none. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    private static boolean isDevice(Path output) {
        try {
            String device = Files.readSymbolicLink(output).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** One number of the terminal's size: 0 for its lines, 1 for its columns. */
    private static int asked(int which, int otherwise) {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            String[] size = answer.split(" ");
            int length = size.length == 2 ? Integer.parseInt(size[which]) : 0;
            return length > 0 && length < WIDEST ? length : otherwise;
        } catch (IOException | NumberFormatException unknown) {
            return otherwise;
        }
    }
}
