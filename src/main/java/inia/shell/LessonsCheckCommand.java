package inia.shell;

import inia.lesson.Fault;
import inia.lesson.LessonCheck;
import inia.lesson.LessonException;
import inia.lesson.LocalShell;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inia lessons check}: names every fault of a lesson, by playing it in a sandbox of its own. */
@Command(
        name = "check",
        description = {
            "Plays lessons in a sandbox of their own, and names every fault with its file, its line and how to mend it.",
            "Ends with 0 if there is none, and with 1 otherwise."
        },
        mixinStandardHelpOptions = true)
final class LessonsCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "lessons, such as lessons/07-waiters.md")
    private List<Path> files;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        TemporaryHome.use();
        int faults = 0;
        try (LocalShell shell = LocalShell.silent()) {
            LessonCheck check = new LessonCheck(shell, Classroom.callFaults());
            for (Path file : files) {
                faults += tell(file, check);
            }
        }
        return faults == 0 ? 0 : 1;
    }

    private int tell(Path file, LessonCheck check) {
        PrintWriter out = command.commandLine().getOut();
        try {
            List<Fault> faults = check.check(file);
            faults.forEach(out::println);
            out.println(file + ": " + (faults.isEmpty() ? "no fault" : count(faults.size())));
            return faults.size();
        } catch (LessonException unreadable) {
            out.println(unreadable.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private static String count(int faults) {
        return faults == 1 ? "1 fault" : faults + " faults";
    }
}
