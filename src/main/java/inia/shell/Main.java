package inia.shell;

import inia.shell.launch.Launcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code java -jar target/inia.jar}.
 *
 * <p>It decides only where to run: the shell itself gets a second JVM, with the options that a fast start needs; commands, help
 * and mistakes are answered here and now.
 */
public final class Main {
    private Main() {}

    /** Runs the program and ends the process with its exit code: 0, 1 after a failure, 2 after wrong usage. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        Optional<ShellArguments> shell = ShellArguments.parse(arguments);
        if (shell.isEmpty()) {
            return Program.run(arguments);
        }
        try {
            return Launcher.isSecond()
                    ? shell.get().open()
                    : Launcher.run(arguments, shell.get().fixed());
        } catch (Exception failed) {
            System.err.println("inia: " + Program.told(failed));
            return 1;
        }
    }
}
