package inia.shell;

import inia.shell.manual.Docs;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inia docs}: the shell's manual, without the shell. */
@Command(
        name = "docs",
        description = "Prints what help shows in the shell, such as: docs iam create_user",
        mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "WORD",
            description = "a service, an operation, a parameter, or a word of AWS; nothing for the shell's commands")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        Docs.print(String.join(" ", words));
        return 0;
    }
}
