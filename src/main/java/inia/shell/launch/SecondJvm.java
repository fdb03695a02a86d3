package inia.shell.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts the JVM in which the shell runs. */
final class SecondJvm {
    /** Tells the second JVM that it is the second. */
    static final String MARK = "inia.launched";

    /** More options for it, such as {@code -Xmx4g}; given later, they win. */
    private static final String MORE = "INIA_JAVA_OPTIONS";

    private SecondJvm() {}

    /**
     * The command.
     *
     * @param jar the program's jar
     * @param options the JVM's
     * @param arguments the program's
     */
    static List<String> command(Path jar, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // A shell lives on its first minutes: the second compiler would take them from the snippets' own compiler.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.addAll(JavadocSources.options());
        String more = System.getenv(MORE);
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        command.add("-D" + MARK + "=true");
        command.add("-cp");
        command.add(jar.toString());
        command.add("inia.shell.Main");
        command.addAll(arguments);
        return command;
    }
}
