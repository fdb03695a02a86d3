package inia.install;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether somebody watches what this process prints.
 *
 * <p>JShell runs snippets in a second JVM, which prints through the first: that one's output is what counts.
 */
final class Terminal {
    private Terminal() {}

    static boolean isWatched() {
        return ownConsole()
                || ProcessHandle.current().parent().filter(Terminal::isShell).isPresent();
    }

    private static boolean ownConsole() {
        Console console = System.console();
        try {
            // Newer JDKs have a console even in a pipe, and a method that tells.
            return console != null
                    && (Runtime.version().feature() < 22
                            || (Boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    private static boolean isShell(ProcessHandle parent) {
        boolean jshell = parent.info()
                .command()
                .filter(command -> command.contains("jshell"))
                .isPresent();
        try {
            Path output = Files.readSymbolicLink(Path.of("/proc/" + parent.pid() + "/fd/1"));
            return jshell && output.startsWith("/dev") && !output.endsWith("null");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return false;
        }
    }
}
