package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.UnknownNameException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorTest {
    private static final String PAGE = """
            # Two steps

            Hello.

            ## A call

            ```java
            var it = make()
            ```

            <details><summary>Hint</summary>

            First hint.

            </details>

            <details><summary>Solution</summary>

            ```java
            call()
            ```

            </details>

            <details><summary>Check</summary>

            ```check
            look at: calls
            holds: [?operation=='CreateUser' && status==`200`]
            missing: no user was made.
            look at: state iam list_users
            holds: Users[?UserName=='rosa']
            missing: the user is not rosa.
            ```

            </details>

            ## An answer

            What?

            <details><summary>Hint</summary>

            Think.

            </details>

            <details><summary>Solution</summary>

            ```java
            answer(42)
            ```

            </details>

            <details><summary>Check</summary>

            ```check
            look at: answer
            holds: @ == `42`
            missing: it is a number.
            ```

            </details>
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream spoken = new ByteArrayOutputStream();
    private Map<String, Object> state = Map.of("Users", List.of());
    private Path file;
    private Tutor tutor;

    @BeforeEach
    void openTheLesson() throws IOException {
        file = Files.writeString(folder.resolve("two.md"), PAGE);
        tutor = tutor();
        tutor.lesson(file.toString());
    }

    @Test
    void showsTheFirstStepAfterTheIntroduction() {
        assertThat(said())
                .contains("Hello.")
                .contains("Two steps, step 1 of 2: A call")
                .contains("    var it = make()");
    }

    @Test
    void saysByItselfWhenACallCompletesTheStep() {
        said();
        tutor.called(call("ListUsers"));
        assertThat(said()).isEmpty();

        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        tutor.called(call("CreateUser"));
        assertThat(said()).contains("Step 1 is done.");
    }

    @Test
    void saysTheFirstThingThatIsMissingAndDoesNotGoOn() {
        said();
        tutor.next();
        assertThat(said()).contains("no user was made.").doesNotContain("step 2");

        tutor.called(call("CreateUser"));
        tutor.next();
        assertThat(said()).contains("the user is not rosa.").doesNotContain("step 2");
    }

    @Test
    void givesOneHintAfterTheOtherAndThenPointsToTheSolution() {
        said();
        tutor.hint();
        assertThat(said()).contains("First hint.");
        tutor.hint();
        assertThat(said()).contains("last hint").contains("solution()");
        tutor.solution();
        assertThat(said()).contains("    call()");
    }

    @Test
    void keepsTheProgressForTheNextTutorAndListsTheVariablesToMakeAgain() {
        completeFirstStep();
        said();

        Tutor later = tutor();
        later.next();
        assertThat(said()).contains("it is a number.");
        later.lesson(file.toString());
        assertThat(said())
                .contains("step 2 of 2")
                .contains("Variables of the earlier steps")
                .contains("var it = make()");
        later.answer(42);
        assertThat(said()).contains("Step 2 is done.");
        later.next();
        assertThat(said()).contains("Well done!");
    }

    @Test
    void refusesAWrongAnswer() {
        completeFirstStep();
        said();

        tutor.answer("42");
        assertThat(said()).contains("it is a number.");
    }

    @Test
    void saysWhatToDoWhenNoLessonIsOpen() {
        Tutor idle = new Tutor(new Lessons(), folder.resolve("none"), condition -> state, new PrintStream(spoken));
        said();

        idle.next();
        idle.check();
        idle.hint();
        idle.solution();
        idle.answer(1);

        assertThat(said().lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("No lesson is open. lessons() lists them"));
    }

    @Test
    void namesTheNearestLesson() {
        assertThatThrownBy(() -> tutor.lesson("sesions"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("Did you mean 'sessions'?");
    }

    @Test
    void forgetsALessonWhoseFileIsGone() throws IOException {
        Files.delete(file);
        Tutor later = tutor();
        said();

        later.next();
        assertThat(said()).contains("No lesson is open.");
    }

    private void completeFirstStep() {
        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        tutor.called(call("CreateUser"));
        tutor.next();
    }

    private Tutor tutor() {
        return new Tutor(new Lessons(), folder.resolve("progress"), condition -> state, new PrintStream(spoken));
    }

    private String said() {
        String text = spoken.toString(StandardCharsets.UTF_8);
        spoken.reset();
        return text;
    }

    private static Map<String, Object> call(String operation) {
        return Map.of("service", "iam", "operation", operation, "status", 200);
    }
}
