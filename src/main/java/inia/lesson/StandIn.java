package inia.lesson;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Does an exercise in the learner's place, in a shell of its own. */
final class StandIn {
    private final Supplier<TypingShell> shells;

    /** Stays open, since opening takes longer than typing. */
    private TypingShell shell;

    StandIn(Supplier<TypingShell> shells) {
        this.shells = shells;
    }

    /**
     * Types the solution of a step's exercise: at first after the lines that make variables only, and if that has not done it,
     * after all of the step's blocks, since the learner may not have typed them.
     *
     * @param isSolved whether it is done
     */
    void solve(Lesson lesson, int position, BooleanSupplier isSolved) {
        Step step = lesson.steps().get(position);
        String solution = step.exercise().orElseThrow().solution();
        if (shell == null) {
            shell = shells.get();
        }
        type(Variables.before(lesson, position));
        step.blocks().forEach(block -> type(JavaEntries.declarations(block.code())));
        type(JavaEntries.of(solution));
        if (!isSolved.getAsBoolean()) {
            step.blocks().forEach(block -> type(JavaEntries.of(block.code())));
            type(JavaEntries.of(solution));
        }
    }

    private void type(List<String> entries) {
        entries.forEach(shell::type);
    }
}
