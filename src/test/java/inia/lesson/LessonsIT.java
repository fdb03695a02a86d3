package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import inia.shell.JShellProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

    static List<String> lessons() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("lessons"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void printsWhatThePageSaysAndChecksWhatWasDone(String name) throws IOException {
        JShellProcess used = idle.poll();
        JShellProcess shell =
                used == null ? JShellProcess.open(folder.resolve("home-" + opened.incrementAndGet())) : used;
        try {
            assertThat(new LessonCheck(shell::type, call -> Optional.empty()).play(Path.of("lessons", name)))
                    .isEmpty();
        } finally {
            idle.add(shell);
        }
    }
}
