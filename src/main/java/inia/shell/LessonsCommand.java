package inia.shell;

import inia.Home;
import inia.lesson.Lessons;
import inia.lesson.Tutor;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code inia lessons}: what can be learnt, and how far one has come. */
@Command(
        name = "lessons",
        description =
                "Lists the lessons, and how far you have come; java -jar target/inia.jar --lesson NAME opens one.",
        mixinStandardHelpOptions = true)
final class LessonsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        new Tutor(new Lessons(), Home.locate().resolve("progress"), call -> Map.of(), System.out).lessons();
        return 0;
    }
}
