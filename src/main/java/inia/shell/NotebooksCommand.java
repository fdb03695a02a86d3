package inia.shell;

import inia.Home;
import inia.install.JupyterKernel;
import inia.lesson.Lesson;
import inia.lesson.Lessons;
import inia.lesson.LocalShell;
import inia.lesson.notebook.LessonNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inia notebooks}: the lessons for Jupyter. */
@Command(
        name = "notebooks",
        description = "The lessons as notebooks for Jupyter.",
        mixinStandardHelpOptions = true,
        subcommands = {})
final class NotebooksCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }

    /** The notebooks of all lessons: file name and text. */
    static Map<String, String> all() {
        Map<String, String> notebooks = new LinkedHashMap<>();
        for (Lesson lesson : new Lessons().all()) {
            String file = Path.of(lesson.file()).getFileName().toString().replaceFirst("\\.md$", ".ipynb");
            notebooks.put(file, LessonNotebook.of(lesson, LocalShell.imports()));
        }
        return notebooks;
    }

    @Command(name = "make", description = "Makes the notebooks from the lessons.", mixinStandardHelpOptions = true)
    int make(
            @Parameters(paramLabel = "FOLDER", defaultValue = "notebooks", description = "where (default: notebooks)")
                    Path folder)
            throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> notebook : all().entrySet()) {
            Files.writeString(folder.resolve(notebook.getKey()), notebook.getValue());
            command.commandLine().getOut().println(folder.resolve(notebook.getKey()));
        }
        return 0;
    }

    @Command(
            name = "install",
            description = {
                "Sets up the Java kernel that the notebooks need, for Jupyter.",
                "It comes from your Maven repository, or is fetched with your Maven's settings. It needs Java 21 or newer."
            },
            mixinStandardHelpOptions = true)
    int install(
            @Option(names = "--java", paramLabel = "FOLDER", description = "the JDK that runs it (default: this one)")
                    Path java,
            @Option(names = "--to", paramLabel = "FOLDER", description = "Jupyter's data folder (default: yours)")
                    Path data,
            @Option(names = "--home", paramLabel = "FOLDER", description = "where its sandbox keeps its state")
                    Path home)
            throws IOException {
        Path jdk = java == null ? Path.of(System.getProperty("java.home")) : java;
        Path file = new JupyterKernel(Optional.ofNullable(data).orElseGet(JupyterKernel::userData))
                .install(jdk, version(jdk), Optional.ofNullable(home).orElseGet(Home::locate));
        command.commandLine().getOut().println("Jupyter has the kernel now: " + file + "\nOpen notebooks/ in Jupyter.");
        return 0;
    }

    /** A JDK's version by the file that every JDK has; 0 where that is missing. */
    private static int version(Path jdk) throws IOException {
        Path release = jdk.resolve("release");
        if (!Files.exists(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.replaceFirst("^1\\.", "").split("\\D")[0]);
    }
}
