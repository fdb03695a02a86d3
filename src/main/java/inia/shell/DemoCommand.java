package inia.shell;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inia demo}: a lesson for a room, in a sandbox that is there for it only. */
@Command(
        name = "demo",
        description = {
            "Plays a lesson for a room: Enter types and runs what comes next, b goes back, q ends.",
            "It has a sandbox of its own, which is gone afterwards."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LESSON", description = "its name or number, or the path of a Markdown file")
    private String lesson;

    @Option(names = "--fixed", description = "the same ids and dates each time, so that slides match")
    private boolean fixed;

    @Override
    public Integer call() {
        TemporaryHome.use();
        Classroom.demo(lesson, fixed);
        return 0;
    }
}
