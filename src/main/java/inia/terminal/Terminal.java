package inia.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
    private static final Path PROCESSES = Path.of("/proc");
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
        return WATCHED && understandsEscapes() && (unwanted == null || unwanted.isEmpty());
    }

    /** Windows' old console prints what others take for a colour; its Terminal, and shells of other systems there, say who they are. */
    private static boolean understandsEscapes() {
        return File.separatorChar == '/' || System.getenv("WT_SESSION") != null || System.getenv("TERM") != null;
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
                        .map(ProcessHandle::pid)
                        .flatMap(jshell -> Files.isDirectory(PROCESSES) ? outputByLink(jshell) : outputByList(jshell))
                        .filter(Terminal::isDevice)
                        .isPresent();
    }

    private static Optional<String> outputByLink(long process) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(PROCESSES.resolve(process + "/fd/1")).toString());
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** On macOS, which has no /proc but tells by {@code lsof}: a line {@code n/dev/ttys003}. On Windows nothing tells. */
    private static Optional<String> outputByList(long process) {
        try {
            Process list = new ProcessBuilder("lsof", "-a", "-p", Long.toString(process), "-d", "1", "-F", "n")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.startsWith("n/"))
                    .map(line -> line.substring(1))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** From Java 22 on there may be a console that is none. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    private static boolean isDevice(String output) {
        return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty");
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
