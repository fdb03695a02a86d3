package inia.shell.launch;

import inia.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** JShell's tool as Inia's shell: the prompt {@code aws> }, everything at hand, snippets run in this JVM. */
public final class Workbench {
    private Workbench() {}

    /**
     * Opens the shell and returns when it is left.
     *
     * @param scripts files of snippets and commands to run before the first prompt
     * @return the exit code: what {@code /exit 3} said, 1 if a script could not be read, else 0
     */
    public static int open(List<Path> scripts) throws Exception {
        ShellMemory memory = ShellMemory.in(Home.locate());
        Feedback.settle(memory.entries());
        JavadocSources.offer(Launcher.jar().getParent());
        Runtime.getRuntime().addShutdownHook(new Thread(memory::save, "inia shell memory"));
        List<String> arguments = new ArrayList<>(List.of(
                "--execution",
                SnippetControl.NAME,
                "--class-path",
                classPath(),
                "--startup",
                startUp().toString()));
        scripts.forEach(script -> arguments.add(script.toString()));
        return JavaShellToolBuilder.builder().persistence(memory.entries()).start(arguments.toArray(String[]::new));
    }

    /** What JShell's compiler sees: the layout that it reads fast, where the package has it. */
    private static String classPath() {
        Path laidOut = Launcher.jar().resolveSibling("jshell").resolve("inia.jar");
        return Files.exists(laidOut) ? laidOut.toString() : System.getProperty("java.class.path");
    }

    /** The imports, as the package has them beside its jar. */
    private static Path startUp() throws java.io.IOException {
        Path packaged = Launcher.jar().resolveSibling("startup.jsh");
        return Files.exists(packaged)
                ? packaged
                : Files.writeString(Files.createTempFile("inia", ".jsh"), "/open DEFAULT\n");
    }
}
