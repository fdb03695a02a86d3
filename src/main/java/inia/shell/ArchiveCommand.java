package inia.shell;

import inia.shell.launch.Launcher;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code inia archive}: what the first shell would otherwise do in the background. */
@Command(
        name = "archive",
        description =
                "Makes the class archive with which the shell starts fast on this JDK; the first shell makes it too, beside its work.",
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean made = Launcher.archive();
        command.commandLine()
                .getOut()
                .println(
                        made
                                ? "The class archive is there."
                                : "This JVM made no class archive: the shell starts without.");
        return made ? 0 : 1;
    }
}
