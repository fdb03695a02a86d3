package inia.shell;

import inia.client.IniaException;
import inia.client.UnknownNameException;
import inia.sandbox.SandboxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the program can be told: options and scripts of the shell, or a command. */
@Command(
        name = "inia",
        description = {
            "AWS on your own machine: opens the shell, in which aws is at hand.",
            "",
            "The same shell with JShell's own prompt, from Inia's folder: jshell --startup startup.jsh"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            DemoCommand.class,
            DocsCommand.class,
            LessonsCommand.class,
            ModelCommand.class,
            NotebooksCommand.class,
            SandboxCommand.class,
            ArchiveCommand.class,
            CompletionCommand.class
        })
final class Program implements Callable<Integer> {
    @Option(
            names = ShellArguments.LESSON_OPTION,
            paramLabel = "NAME",
            description = "opens a lesson, by its name or number")
    private String lesson;

    @Option(
            names = ShellArguments.PROFILE_OPTION,
            paramLabel = "NAME",
            description = "the sandbox's profile that aws.session() has (default: default)")
    private String profile;

    @Option(
            names = ShellArguments.FIXED_OPTION,
            description =
                    "for slides: an empty sandbox whose ids and dates come out the same each time, forgotten at the end")
    private boolean fixed;

    @Parameters(paramLabel = "SCRIPT", description = "files of snippets, run before the first prompt")
    private List<String> scripts = List.of();

    @Spec
    private CommandSpec command;

    /** Answers what is no plain opening of the shell; the result is the exit code: 0, 1 after a failure, 2 after wrong usage. */
    static int run(List<String> arguments) {
        return line().execute(arguments.toArray(String[]::new));
    }

    static CommandLine line() {
        return new CommandLine(new Program()).setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println("inia: " + told(failure));
            return 1;
        });
    }

    /** Comes here only if a script is none: what can be opened has been. */
    @Override
    public Integer call() {
        String missing = scripts.stream()
                .filter(script -> !Files.isRegularFile(Path.of(script)))
                .findFirst()
                .orElse("");
        throw new ParameterException(
                command.commandLine(),
                UnknownNameException.of(
                                "There is no script and no command",
                                missing,
                                command.subcommands().entrySet().stream()
                                        .filter(each -> !each.getValue()
                                                .getCommandSpec()
                                                .usageMessage()
                                                .hidden())
                                        .map(Map.Entry::getKey)
                                        .toList(),
                                "Commands")
                        .getMessage());
    }

    /** What failed, in the words that it has for people; of anything unforeseen its kind too. */
    static String told(Exception failure) {
        boolean worded = failure instanceof IniaException || failure instanceof SandboxException;
        return worded && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }
}
