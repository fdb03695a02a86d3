package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways through a lesson: on, back, past a step, anew, and back after a restart. */
class TutorWaysTest extends TwoStepLesson {
    @Test
    void remembersAfterARestartWhatCallsHaveFulfilled() {
        tutor.called(call("CreateUser"));
        Tutor later = tutor();
        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        said();

        later.check();
        assertThat(said()).contains("Step 1 is done.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open=queues\nqueues.st\\u00", "caf\u00e9=1", "a folder"})
    void goesOnWithProgressThatWasSpoilt(String text) throws IOException {
        Path progress = folder.resolve("progress");
        Files.deleteIfExists(progress);
        if (text.equals("a folder")) {
            Files.createDirectory(progress);
        } else {
            Files.write(progress, text.getBytes(StandardCharsets.ISO_8859_1));
        }
        said();

        Tutor later = tutor();
        later.lessons();
        later.lesson(file.toString());

        assertThat(said())
                .containsOnlyOnce("it begins anew. The file is kept as")
                .contains("step 1 of 2");
        assertThat(folder.resolve("progress.unreadable")).exists();
        tutor().resume();
        assertThat(said()).contains("step 1 of 2");
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
    void forgetsALessonWhoseFileIsGone() throws IOException {
        Files.delete(file);
        Tutor later = tutor();
        said();

        later.next();
        assertThat(said()).contains("No lesson is open.");
    }
}
