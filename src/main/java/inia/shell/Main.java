package inia.shell;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program behind {@code java -jar target/inia.jar}. */
@Command(
        name = "inia",
        description = "AWS on your own machine. The shell itself is opened with: jshell --startup startup.jsh",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ModelCommand.class, SandboxCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec command;

    /** Runs the program and ends the process with its exit code: 0, 1 after a failure, 2 after wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("inia: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public void run() {
        command.commandLine().usage(System.out);
    }
}
