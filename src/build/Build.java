import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Builds Inia when a fresh clone is opened: run by startup.jsh, which does not find its classes.
 *
 * <p>Leaves target/startup.jsh behind for startup.jsh to open next. After a build it takes the new class path first, once.
 * Where there was no build it only brings back JShell's own imports, and this has said what to do.
 */
public final class Build {
    private static final Path NEXT = Path.of("target/startup.jsh");
    private static final Path NO_LINKS = Path.of("target/jshell/no-links");
    private static final String AFTER_BUILD =
            """
            /env --class-path target/jshell/inia.jar
            inia.shell.Opening.open();
            java.nio.file.Files.copy(java.nio.file.Path.of("%1$s"), java.nio.file.Path.of("%2$s"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            /open %1$s
            """
                    .formatted("src/main/jshell/startup.jsh", "target/startup.jsh");
    private static final int SHOWN_LINES = 12;

    private Build() {}

    /** Builds; never fails, but says what went wrong and what to do. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String next = "/open DEFAULT\n";
        System.out.println("Inia is not built yet. Building it with Maven: the first time takes a minute or two");
        try {
            if (built(new ProcessBuilder(maven()))) {
                if (Files.exists(NO_LINKS)) {
                    // What the build left behind takes the class path each time.
                    return;
                }
                next = AFTER_BUILD;
            } else {
                System.out.println("The build failed. Mend what is said above, leave with /exit, and see the whole of it with:"
                        + " mvn -DskipTests package");
            }
        } catch (IOException noMaven) {
            System.out.println("Maven (mvn) was not found, and Inia is built with it. Leave with /exit, install Maven (Debian:"
                    + " apt install maven, macOS: brew install maven), and start again.");
        }
        Files.createDirectories(NEXT.getParent());
        Files.writeString(NEXT, next);
    }

    private static List<String> maven() {
        boolean windows = File.separatorChar == '\\';
        return List.of(windows ? "mvn.cmd" : "mvn", "-B", "-DskipTests", "package");
    }

    /** Runs Maven: a dot a second, and what it has to say if it fails. */
    private static boolean built(ProcessBuilder maven) throws IOException, InterruptedException {
        Path log = Files.createTempFile("inia-build", ".log");
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process =
                maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            System.out.print('.');
            System.out.flush();
        }
        System.out.println();
        if (process.exitValue() != 0) {
            Files.readAllLines(log, Charset.defaultCharset()).stream()
                    .filter(line -> line.startsWith("[ERROR]"))
                    .takeWhile(line -> !line.startsWith("[ERROR] -> "))
                    .limit(SHOWN_LINES)
                    .forEach(System.out::println);
        }
        Files.delete(log);
        return process.exitValue() == 0;
    }
}
