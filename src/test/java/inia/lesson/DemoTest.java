package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final List<String> done = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private final DemoGround ground = new DemoGround() {
        @Override
        public Object call(ApiCall call) {
            return Map.of();
        }

        @Override
        public String clear() {
            return "";
        }

        @Override
        public void begin() {
            done.add("begin");
        }

        @Override
        public void keep(int beat) {
            done.add("keep " + beat);
        }

        @Override
        public void restore(int beat) {
            done.add("restore " + beat);
        }

        @Override
        public void end() {
            done.add("end");
        }
    };

    private final TypingShell shell = new TypingShell() {
        @Override
        public String type(String entry) {
            if (entry.startsWith("harbour.create")) {
                throw new IllegalStateException("sunk");
            }
            done.add(entry.lines().findFirst().orElse(""));
            return "printed";
        }

        @Override
        public void close() {}
    };

    @Test
    void typesAndRunsABlockForEachEnter() throws IOException {
        play("\n\n");

        assertThat(done)
                .containsSubsequence(
                        "begin", "keep 0", "keep 1", "var harbour = aws.resource(S3).bucket(\"test-harbour\")", "end");
        assertThat(shown())
                .contains("A HARBOUR, 1 OF 4: BUILD IT")
                .contains("    var harbour = aws.resource(S3).bucket(\"test-harbour\")\n\n    printed\n");
    }

    @Test
    void goesBackToTheStateBeforeTheLastBlock() throws IOException {
        play("\n\nb\n\nq\n");

        assertThat(done).containsSubsequence("keep 1", "restore 1", "keep 1", "end");
    }

    @Test
    void showsAnErrorAndGoesOn() throws IOException {
        play("\n\n\n\n\n\n\n\n\n\n\n\n\n\n");

        assertThat(shown()).contains("sunk").contains("That was A harbour.");
        assertThat(done).endsWith("end");
    }

    @Test
    void bringsBackWhatWasThereBeforeWheneverItEnds() throws IOException {
        play("q\n");
        play("");
        play("b\nb\nq\n");

        assertThat(done.stream().filter("end"::equals)).hasSize(3);
    }

    private void play(String keys) throws IOException {
        Path file = Path.of("src/test/resources/inia/lesson/harbour.md");
        Lesson lesson = LessonParser.parse("harbour.md", "harbour", Files.readString(file));
        Projector projector = new Projector(
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)), new PrintStream(screen), false);
        new Demo(lesson, ground, shell, projector).play();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
