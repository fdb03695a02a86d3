package inia.resource.transfer;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether what is printed is seen on a terminal, where a line can be drawn over itself. */
final class Terminal {
    private static final boolean THERE = !"dumb".equals(System.getenv("TERM")) && find();

    private Terminal() {}

    static boolean isThere() {
        return THERE;
    }

    private static boolean find() {
        Console console = System.console();
        if (console != null) {
            return isTerminal(console);
        }
        // JShell runs what is typed in a second process, whose output it prints itself: look where jshell prints.
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
        } catch (IOException unknown) {
            return false;
        }
    }
}
