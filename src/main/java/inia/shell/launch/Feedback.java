package inia.shell.launch;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * How the shell talks: JShell's normal way with a prompt of its own, and values shown whole.
 *
 * <p>A start-up file comes too early to say this: JShell makes its modes after it. So a first run of the tool, which sees no
 * terminal and runs no snippet, is told and retains it, and the real one remembers.
 */
final class Feedback {
    static final String PROMPT = "aws> ";

    private static final String COMMANDS = """
            /set mode inia normal -command
            /set prompt inia "%s" "...> "
            /set truncation inia 20000
            /set mode inia -retain
            /set feedback -retain inia
            /exit
            """.formatted(PROMPT);
    private static final String JAVA = "INIA_JAVA";
    private static final String HISTORY = "HISTORY_";

    private Feedback() {}

    /** Puts the mode among what the shell remembers, unless it is there for this JDK. */
    static void settle(Map<String, String> memory) throws Exception {
        String java = Runtime.version() + " " + COMMANDS.hashCode();
        if (!java.equals(memory.get(JAVA))) {
            PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
            Map<String, String> settings = new TreeMap<>();
            JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(COMMANDS.getBytes(StandardCharsets.UTF_8)), null)
                    .out(nobody)
                    .err(nobody)
                    .persistence(settings)
                    .start("--no-startup", "--execution", SnippetControl.NAME);
            settings.keySet().removeIf(name -> name.startsWith(HISTORY));
            memory.putAll(settings);
            memory.put(JAVA, java);
        }
    }
}
