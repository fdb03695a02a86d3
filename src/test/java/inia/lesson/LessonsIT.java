package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import inia.shell.JShellProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every lesson in a real shell, as a learner who types all that the page shows; each in an empty account.
 *
 * <p>JShell waits a fifth of a second for its own second JVM at each snippet, so several lessons play side by side.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class LessonsIT {
    private static final String EMPTY_THE_SANDBOX = """
            java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(\
            java.net.URI.create(aws.endpoint() + "/_sandbox/reset")).POST(java.net.http.HttpRequest.BodyPublishers.noBody()).build(), \
            java.net.http.HttpResponse.BodyHandlers.ofString()).statusCode()""";

    private final Queue<JShellProcess> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private Path folder;

    @BeforeAll
    void keepStateIn(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterAll
    void close() throws IOException {
        for (JShellProcess shell : idle) {
            shell.close();
        }
    }

    static List<String> lessons() {
        return new Lessons().names();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void printsWhatThePageSaysAndChecksWhatWasDone(String name) throws IOException {
        JShellProcess used = idle.poll();
        JShellProcess shell =
                used == null ? JShellProcess.open(folder.resolve("home-" + opened.incrementAndGet())) : used;
        try {
            playWhole(name, shell);
        } finally {
            idle.add(shell);
        }
    }

    private void playWhole(String name, JShellProcess shell) {
        shell.type("/reset");
        assertThat(shell.type(EMPTY_THE_SANDBOX)).endsWith("200");
        Lesson lesson = new Lessons().open(name);
        assertThat(shell.type("lesson(\"" + name + "\")"))
                .contains(lesson.steps().get(0).title());
        for (int position = 0; position < lesson.steps().size(); position++) {
            play(lesson, position, shell);
        }
        assertThat(shell.type("lessons()").lines())
                .anySatisfy(line ->
                        assertThat(line).contains("lesson(\"" + name + "\")").endsWith("done"));
    }

    private void play(Lesson lesson, int position, JShellProcess shell) {
        Step step = lesson.steps().get(position);
        for (Part part : step.parts()) {
            if (part instanceof Part.Block block) {
                String printed = shell.type(block.code());
                assertThat(Printed.matches(block.output(), printed))
                        .as(
                                "%s, line %d: the page says\n%s\nand the shell prints\n%s",
                                lesson.name(), block.line(), block.output(), printed)
                        .isTrue();
            }
        }
        step.exercise().ifPresent(exercise -> solve(step, exercise, shell));
        String next = position + 1 < lesson.steps().size()
                ? lesson.steps().get(position + 1).title()
                : "That was the last step";
        assertThat(shell.type("next()")).contains(next);
    }

    private void solve(Step step, Exercise exercise, JShellProcess shell) {
        for (int hint = 1; hint <= exercise.hints().size(); hint++) {
            assertThat(shell.type("hint()"))
                    .contains("(hint " + hint + " of " + exercise.hints().size() + ")");
        }
        assertThat(shell.type("check()"))
                .as("the check of '%s' before its solution", step.title())
                .contains("Not done yet");
        assertThat(shell.type("next()")).contains("Not done yet");
        assertThat(shell.type("solution()"))
                .contains(exercise.solution().lines().toList().get(0));
        String printed = exercise.solution().lines().reduce("", (all, line) -> all + shell.type(line));
        assertThat(printed)
                .as("what the tutor says by itself once '%s' is solved", step.title())
                .contains("is done.");
        assertThat(shell.type("check()"))
                .as("the check of '%s' after its solution", step.title())
                .contains("is done.");
    }
}
