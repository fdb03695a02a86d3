package inia.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real {@code jshell --startup startup.jsh}, which is typed into as a learner would. */
public final class JShellProcess implements AutoCloseable {
    private static final Pattern PROMPT = Pattern.compile("^(jshell> | {3}\\.\\.\\.> | \\x08)+");

    /** A question about a snippet that is not there: JShell answers it itself, where a snippet would cost 0.2 s. */
    private static final String END = "|  No such snippet: end";

    /** For the sake of the test's time only: a shell that lives for seconds gains nothing from the second compiler. */
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Writer keyboard;
    private final BufferedReader screen;
    private final String greeting;
    private int snippets;

    private JShellProcess(Path home, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(), "--startup", "startup.jsh"));
        for (String flag : FLAGS) {
            command.add("-J" + flag);
            command.add("-R" + flag);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("INIA_HOME", home.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        process = builder.start();
        keyboard = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        screen = process.inputReader(StandardCharsets.UTF_8);
        greeting = type("");
    }

    /**
     * Opens the shell in the project's folder.
     *
     * @param home the folder of its state
     */
    public static JShellProcess open(Path home) throws IOException {
        return open(home, Map.of());
    }

    /**
     * Opens the shell in the project's folder, in an environment that has more.
     *
     * @param home the folder of its state
     * @param environment the variables that are added
     */
    public static JShellProcess open(Path home, Map<String, String> environment) throws IOException {
        return new JShellProcess(home, environment);
    }

    /** What the shell printed before the first prompt. */
    public String greeting() {
        return greeting;
    }

    /** Types a snippet or a command, and returns what the shell prints for it. */
    public String type(String snippet) {
        try {
            String number = "x" + snippets++;
            String end = END + number;
            keyboard.write(snippet + "\n/list end" + number + "\n");
            keyboard.flush();
            StringBuilder printed = new StringBuilder();
            for (String line = screen.readLine(); line != null; line = screen.readLine()) {
                String text = PROMPT.matcher(line).replaceFirst("");
                if (text.endsWith(end)) {
                    return printed.append(text, 0, text.length() - end.length())
                            .toString()
                            .strip();
                }
                printed.append(text).append('\n');
            }
            throw new IllegalStateException("The shell has ended after:\n" + printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills the shell and the JVM that runs its snippets, at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        keyboard.write("/exit\n");
        keyboard.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
