package inia.shell;

import inia.Home;
import inia.lesson.Catalogue;
import inia.lesson.Lessons;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code inia lessons}: what can be learnt, and how far one has come. */
@Command(
        name = "lessons",
        description =
                "Lists the lessons, and how far you have come; java -jar target/inia.jar --lesson NAME opens one.",
        mixinStandardHelpOptions = true,
        subcommands = LessonsCheckCommand.class)
final class LessonsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        new Catalogue(new Lessons(), Classroom.desk(Home.locate())).print(System.out);
        return 0;
    }
}
