package inia.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A step while its page is being read. */
final class StepDraft {
    private final String file;
    private final String title;
    private final int line;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private List<Condition> conditions;
    private String solution;

    StepDraft(String file, String title, int line) {
        this.file = file;
        this.title = title;
        this.line = line;
    }

    void prose(String markdown) {
        parts.add(new Part.Prose(markdown));
    }

    void block(String code, int line) {
        parts.add(new Part.Block(code, "", line));
    }

    void output(String text, int line) {
        if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof Part.Block block)) {
            throw LessonException.at(file, line, "a text block is what the java block right before it prints");
        }
        parts.set(parts.size() - 1, new Part.Block(block.code(), text, block.line()));
    }

    void hint(String markdown) {
        hints.add(markdown);
    }

    void solution(String code) {
        solution = code;
    }

    void check(List<Condition> conditions) {
        this.conditions = conditions;
    }

    Step finish() {
        boolean exercise = conditions != null;
        if (!exercise && (solution != null || !hints.isEmpty())) {
            throw LessonException.at(file, line, "step '" + title + "' has a hint or a solution, but no check");
        }
        if (exercise && (solution == null || solution.isEmpty())) {
            throw LessonException.at(file, line, "step '" + title + "' has a check, but no solution");
        }
        if (exercise && hints.isEmpty()) {
            throw LessonException.at(file, line, "step '" + title + "' has a check, but no hint");
        }
        return new Step(
                title, parts, exercise ? Optional.of(new Exercise(hints, solution, conditions)) : Optional.empty());
    }
}
