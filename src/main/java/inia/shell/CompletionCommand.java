package inia.shell;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code inia completion}: TAB for the program's own command line. */
@Command(
        name = "completion",
        description = {
            "Prints a script that lets bash and zsh complete the commands and options of inia.",
            "In ~/.bashrc or ~/.zshrc, with the path of your inia.jar:",
            "  alias inia='java -jar /path/to/target/inia.jar'",
            "  source <(inia completion)"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        CommandLine program = command.root().commandLine();
        command.commandLine().getOut().print(AutoComplete.bash(program.getCommandName(), program));
        command.commandLine().getOut().flush();
        return 0;
    }
}
