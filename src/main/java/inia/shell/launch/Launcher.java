package inia.shell.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The first JVM of {@code java -jar inia.jar}: starts the second with the options that a fast start needs, and waits for it.
 *
 * <p>A jar's manifest can't hold options of the JVM. A JVM that only starts another is there in a twentieth of the time that
 * the class archive saves.
 */
public final class Launcher {
    /** {@code -Dinia.archive=never}: no archive is used or made. */
    private static final String WHETHER = "inia.archive";

    private static final String HOME = "INIA_HOME";
    private static final int UNTIL_THE_PROMPT_IS_OUT = 4;

    private Launcher() {}

    /** Whether this JVM is the one in which the shell itself should run. */
    public static boolean isSecond() {
        return Boolean.getBoolean(SecondJvm.MARK) || !Files.isRegularFile(jar());
    }

    /**
     * Runs the shell in a second JVM, on this one's terminal.
     *
     * @param arguments what the program was given
     * @param ownHome whether it is to have a home of its own, empty, that is thrown away at the end
     * @return the shell's exit code
     */
    public static int run(List<String> arguments, boolean ownHome) throws IOException, InterruptedException {
        if (!ownHome) {
            return run(arguments, Map.of());
        }
        Path home = Files.createTempDirectory("inia-home");
        try {
            return run(arguments, Map.of(HOME, home.toString()));
        } finally {
            Folder.delete(home);
        }
    }

    private static int run(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        ClassArchive archive = ClassArchive.of(jar());
        boolean wanted = !"never".equals(System.getProperty(WHETHER));
        boolean there = wanted && archive.exists();
        ProcessBuilder second = new ProcessBuilder(
                        SecondJvm.command(archive.jar(), there ? archive.use() : List.of(), arguments))
                .inheritIO();
        second.environment().putAll(environment);
        Process shell = second.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shell), "inia end"));
        Interrupts.leaveToOthers();
        if (wanted && !there && !shell.waitFor(UNTIL_THE_PROMPT_IS_OUT, TimeUnit.SECONDS)) {
            makeForNextTime(archive);
        }
        return shell.waitFor();
    }

    /**
     * Makes the class archive for this JVM, unless it is there.
     *
     * @return whether it is there now
     */
    public static boolean archive() throws IOException, InterruptedException {
        ClassArchive archive = ClassArchive.of(jar());
        return archive.exists() || archive.make();
    }

    /** In a process of its own, which goes on if the shell is left before it has ended. */
    private static void makeForNextTime(ClassArchive archive) throws IOException {
        if (Files.isWritable(archive.jar().toAbsolutePath().getParent())) {
            new ProcessBuilder(SecondJvm.command(archive.jar(), List.of(), List.of("archive")))
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static void end(Process shell) {
        shell.destroy();
        try {
            shell.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the program was started from: with {@code -jar}, the class path is the jar. */
    static Path jar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    }
}
