package inia.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The terminal that the learner looks at, if there is one.
 *
 * <p>Snippets run in a JVM whose own output is a pipe to JShell, so the terminal is looked for where JShell has it.
 */
final class Terminal {
    private static final int USUAL_WIDTH = 80;
    private static final int WIDE = 1_000;

    private Terminal() {}

    /** How many columns it has now; 80 where that can't be found out. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{1,3}")) {
            return Integer.parseInt(columns);
        }
        return isThere() ? asked() : USUAL_WIDTH;
    }

    /** Whether somebody looks at a terminal, and not a program at a pipe. */
    static boolean isThere() {
        if (System.console() != null) {
            return true;
        }
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L);
        try {
            Path output = Files.readSymbolicLink(Path.of("/proc/" + parent + "/fd/1"));
            return output.startsWith("/dev/pts") || output.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    private static int asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes()).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            String[] size = answer.split(" ");
            int width = size.length == 2 ? Integer.parseInt(size[1]) : 0;
            return width > 0 && width < WIDE ? width : USUAL_WIDTH;
        } catch (IOException | NumberFormatException unknown) {
            return USUAL_WIDTH;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
