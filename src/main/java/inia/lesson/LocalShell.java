package inia.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A JShell within this JVM, with the shell's imports: it has the same {@code aws} and the same commands as the learner's, and none
 * of his variables.
 */
public final class LocalShell implements TypingShell {
    private static final List<String> DEFAULT_IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JShell shell;
    private final Feedback feedback;
    private final Screen screen;
    private Set<Snippet> startUp;

    private LocalShell(Screen screen) {
        this.screen = screen;
        this.shell = JShell.builder()
                .executionEngine(new InThisJvm(), Map.of())
                .compilerOptions("--class-path", classPath(), "-XDstringConcat=inline")
                .build();
        this.feedback = new Feedback(shell);
        imports().forEach(this::evaluate);
        this.startUp = shell.snippets().collect(Collectors.toSet());
    }

    /** A shell that returns all that snippets print, and shows nothing of it. */
    public static LocalShell silent() {
        return new LocalShell(new Screen());
    }

    /** A shell whose snippets print where this JVM prints; what it returns is only what JShell itself says. */
    public static LocalShell open() {
        return new LocalShell(null);
    }

    @Override
    public String type(String entry) {
        if (entry.equals("/reset")) {
            forget();
            return "";
        }
        String said = screen == null ? evaluate(entry) : screen.during(() -> inTime(entry));
        return said.stripTrailing();
    }

    /** Nobody watches who could stop what waits for ever, such as for a bucket that could not be made. */
    private String inTime(String entry) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread typing = new Thread(
                () -> {
                    try {
                        said.complete(evaluate(entry));
                    } catch (RuntimeException failed) {
                        said.completeExceptionally(failed);
                    }
                },
                "inia typing");
        typing.setDaemon(true);
        typing.start();
        try {
            return said.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            shell.stop();
            return "|  Error: it did not end within " + PATIENCE.toSeconds() + " s, and was stopped\n";
        } catch (ExecutionException failed) {
            return "|  Error: " + failed.getCause() + "\n";
        } catch (InterruptedException interrupted) {
            shell.stop();
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String evaluate(String text) {
        StringBuilder said = new StringBuilder();
        JavaEntries.of(text).forEach(entry -> evaluate(entry, said));
        return said.toString();
    }

    private void evaluate(String entry, StringBuilder said) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        for (String rest = entry; !rest.isBlank(); ) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            String source = info.source() == null ? rest : info.source();
            shell.eval(source).forEach(event -> said.append(feedback.of(event)));
            rest = info.source() == null ? "" : info.remaining();
        }
    }

    /** Forgets what was declared since the start; an import that was typed again has replaced that of the start, and comes back. */
    private void forget() {
        shell.snippets()
                .filter(snippet -> !startUp.contains(snippet))
                .filter(snippet -> shell.status(snippet).isActive())
                .toList()
                .forEach(shell::drop);
        startUp = startUp.stream()
                .map(snippet -> shell.status(snippet).isActive()
                        ? snippet
                        : shell.eval(snippet.source()).get(0).snippet())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        shell.close();
    }

    /** The imports of the learner's shell: those of every jshell, and Inia's. */
    public static List<String> imports() {
        return Stream.concat(
                        DEFAULT_IMPORTS.stream().map(each -> "import " + each + ";"),
                        startUp()
                                .lines()
                                .filter(line -> line.startsWith("import "))
                                .map(line -> line.endsWith(";") ? line : line + ";"))
                .toList();
    }

    /** The start-up file of the learner's shell. */
    public static String startUp() {
        try (InputStream in = LocalShell.class.getResourceAsStream("/inia/startup.jsh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What JShell's compiler sees: the packaged jar, whose manifest names the others; in the project's tests, the JVM's own. */
    private static String classPath() {
        try {
            Path own = Path.of(LocalShell.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(own) ? System.getProperty("java.class.path") : own.toString();
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Runs snippets in this JVM, in the loader that has Inia. */
    private static final class InThisJvm implements ExecutionControlProvider {
        @Override
        public String name() {
            return "inia";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return new LocalExecutionControl(new SnippetClasses());
        }
    }
}
