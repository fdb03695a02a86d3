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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

            <details><summary>Why</summary>

            Because of it.

            </details>

            <details><summary>Plain SDK</summary>

            ```java
            plain();
            ```

            </details>

            ## An answer

            <details><summary>Set-up</summary>

            ```setup
            look at: state iam list_users
            holds: Users[?UserName=='rosa']
            missing: rosa is gone.
            make: iam create_user {"UserName": "rosa"}
            ```

            </details>

            What is `it`?

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
    private int cleared;
    private final List<String> typed = new ArrayList<>();
    private final List<ApiCall> made = new ArrayList<>();

    private final Ground ground = new Ground() {
        @Override
        public Object call(ApiCall call) {
            if (call.operation().startsWith("create")) {
                made.add(call);
                state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
            }
            return state;
        }

        @Override
        public String clear() {
            cleared++;
            state = Map.of("Users", List.of());
            return "What was there is kept.";
        }
    };

    private final TypingShell shell = new TypingShell() {
        @Override
        public String type(String entry) {
            typed.add(entry);
            if (entry.equals("call()")) {
                state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
                CompletableFuture.runAsync(() -> tutor.called(call("CreateUser")))
                        .join();
            } else if (entry.startsWith("answer(")) {
                CompletableFuture.runAsync(() -> tutor.answer(42)).join();
            }
            return "";
        }

        @Override
        public void close() {
            typed.add("closed");
        }
    };

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
        assertThat(said())
                .contains("Step 1 is done.")
                .contains("    call()")
                .contains("Because of it.")
                .contains("    plain();");

        tutor.called(call("CreateUser"));
        assertThat(said()).isEmpty();
    }

    @Test
    void saysWhatHasBeenDoneAndWhatIsMissingStill() {
        said();
        tutor.called(call("CreateUser"));
        assertThat(said()).contains("1 of 2 is done.").contains("Still missing: the user is not rosa.");

        tutor.called(call("CreateUser"));
        assertThat(said()).isEmpty();
    }

    @Test
    void remembersAfterARestartWhatCallsHaveFulfilled() {
        tutor.called(call("CreateUser"));
        Tutor later = tutor();
        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        said();

        later.check();
        assertThat(said()).contains("Step 1 is done.");
    }

    @Test
    void looksAwayWhileTheLearnerPlays() {
        tutor.play();
        said();
        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        tutor.called(call("CreateUser"));
        tutor().called(call("CreateUser"));
        assertThat(said()).isEmpty();

        tutor.resume();
        assertThat(said()).contains("step 1 of 2");
        tutor.called(call("CreateUser"));
        assertThat(said()).contains("Step 1 is done.");
    }

    @Test
    void goesBackAndForth() {
        completeFirstStep();
        said();
        tutor.back();
        assertThat(said()).contains("step 1 of 2");
        tutor.back();
        assertThat(said()).contains("This is the first step.");
        tutor.next();
        assertThat(said()).contains("step 2 of 2");
    }

    @Test
    void skipsByDoingTheExerciseInTheLearnersPlace() {
        said();
        tutor.skip();
        assertThat(typed).containsExactly("var it = make()", "call()");
        assertThat(said()).contains("Done for you:").contains("    call()").contains("step 2 of 2");

        tutor.skip();
        assertThat(said()).contains("Well done!");
    }

    @Test
    void makesWhatTheStepBuildsOnBeforeItIsSkipped() {
        completeFirstStep();
        tutor.next();
        state = Map.of("Users", List.of());
        tutor.skip();

        assertThat(made).containsExactly(new ApiCall("iam", "create_user", Map.of("UserName", "rosa")));
    }

    @Test
    void beginsALessonAnewInAnEmptyAccount() {
        completeFirstStep();
        said();
        tutor.reset();
        assertThat(cleared).isEqualTo(1);
        assertThat(said())
                .contains("What was there is kept.")
                .contains("Hello.")
                .contains("step 1 of 2");
        tutor.next();
        assertThat(said()).contains("Not done yet");
    }

    @Test
    void opensALessonAtAnyStepAndMakesWhatThatBuildsOn() {
        said();
        tutor.lesson(file.toString(), 2);
        assertThat(made).containsExactly(new ApiCall("iam", "create_user", Map.of("UserName", "rosa")));
        assertThat(said())
                .contains("Missing, so made for you: rosa is gone.")
                .contains("step 2 of 2")
                .contains("/open " + folder.resolve("variables.jsh"));
        assertThat(folder.resolve("variables.jsh")).hasContent("var it = make()");

        assertThatThrownBy(() -> tutor.lesson(file.toString(), 3)).hasMessageContaining("has no step 3");
    }

    @Test
    void noticesThatWhatAStepBuildsOnIsGoneAndMakesItAgain() {
        completeFirstStep();
        state = Map.of("Users", List.of());
        said();
        tutor.called(Map.of("service", "iam", "operation", "GetUser", "status", 404, "error", "NoSuchEntity"));
        assertThat(said()).contains("rosa is gone. If that was not the task, repair() makes it again.");
        tutor.called(Map.of("service", "iam", "operation", "GetUser", "status", 404, "error", "NoSuchEntity"));
        assertThat(said()).isEmpty();

        tutor.repair();
        assertThat(said()).contains("Missing, so made for you: rosa is gone.");
        tutor.repair();
        assertThat(said()).contains("Nothing that this step builds on is missing.");
    }

    @Test
    void saysSoWhenWhatAStepAsksForIsThereAlready() throws IOException {
        String page = PAGE.replace(
                "look at: calls\nholds: [?operation=='CreateUser' && status==`200`]\nmissing: no user was made.\n", "");
        Path other = Files.writeString(folder.resolve("other.md"), page);
        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        said();

        tutor.lesson(other.toString());
        assertThat(said()).contains("It is done already").contains("next() goes on");
        tutor.next();
        assertThat(said()).contains("step 2 of 2");
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
        assertThat(said()).contains("    call()").contains("(hint 2 of 2: the answer)");
        tutor.hint();
        assertThat(said()).contains("last hint");
        tutor.solution();
        assertThat(said()).contains("    call()");
    }

    @Test
    void keepsTheProgressForTheNextTutorAndListsTheVariablesToMakeAgain() {
        completeFirstStep();
        said();

        Tutor later = tutor();
        later.next();
        assertThat(said()).contains("the answer. Give it with answer(...)");
        assertThat(new Desk(folder.resolve("progress"), folder.resolve("v")).left())
                .contains("step 2 of " + file);
        later.lesson(file.toString());
        assertThat(said())
                .contains("step 2 of 2")
                .contains("variables of the earlier steps")
                .contains("var it = make()");
        later.answer("many");
        assertThat(said()).contains("it is a number.");
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
        Tutor idle = new Tutor(
                new Lessons(),
                new Desk(folder.resolve("none"), folder.resolve("none.jsh")),
                ground,
                () -> shell,
                new PrintStream(spoken));
        said();

        idle.next();
        idle.check();
        idle.hint();
        idle.solution();
        idle.answer(1);
        idle.back();
        idle.skip();
        idle.play();
        idle.resume();
        idle.reset();
        idle.repair();

        assertThat(said().lines())
                .hasSize(11)
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
        Desk desk = new Desk(folder.resolve("progress"), folder.resolve("variables.jsh"));
        return new Tutor(new Lessons(), desk, ground, () -> shell, new PrintStream(spoken));
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
