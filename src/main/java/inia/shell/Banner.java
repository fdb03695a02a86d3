package inia.shell;

import inia.Home;
import java.io.PrintStream;
import java.nio.file.Path;

/** The lines that greet: where calls go, and what to type first. Five at most, one of them only where the jar is old. */
final class Banner {
    private Banner() {}

    static void print(PrintStream out) {
        out.println("Inia: AWS on your own machine. aws is a local sandbox: no account, no bill.");
        out.println("  aws                                   where calls go, and who you are");
        out.println("  aws.client(\"iam\").call(\"list_users\")  any call; as objects: aws.resource(IAM)");
        Classroom.desk(Home.locate())
                .left()
                .ifPresentOrElse(
                        where -> out.println("  resume()                              back to " + where),
                        () -> out.println(
                                "  lesson(\"sessions\")                    the first lesson; lessons() lists them"));
    }

    /** Says so if the jar is older than its sources, which takes a walk through them: beside JShell's own work, not before it. */
    static void printAge(PrintStream out) {
        if (Freshness.isOlderThanSources(Path.of("target/inia.jar"), Path.of(""))) {
            out.println("  (target/inia.jar is older than its sources; build it anew: mvn -q -DskipTests package)");
        }
    }
}
