package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.UnknownNameException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the tutor says of what is done, missing or asked. */
class TutorTest extends TwoStepLesson {
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
}
