package inia.lesson;

import java.util.List;

/** What a lesson must have that can be seen without playing it. */
final class LessonRules {
    private static final int EXERCISES = 3;
    private static final int RUNGS = 3;

    private final Lesson lesson;
    private final Faults faults;

    private LessonRules(Lesson lesson) {
        this.lesson = lesson;
        this.faults = new Faults(lesson.file());
    }

    /** What a lesson lacks. */
    static List<Fault> check(Lesson lesson) {
        LessonRules rules = new LessonRules(lesson);
        if (!lesson.steps().isEmpty()) {
            rules.whole();
            lesson.steps().forEach(rules::step);
        }
        return rules.faults.found();
    }

    private void whole() {
        long exercises = lesson.steps().stream()
                .filter(step -> step.exercise().isPresent())
                .count();
        if (exercises < EXERCISES) {
            faults.add(
                    1,
                    "a lesson has at least three exercises, and this one has " + exercises
                            + "; a step becomes one by a Check and a Solution, or by an Answer");
        }
        boolean reality = lesson.steps().stream()
                .flatMap(step -> step.parts().stream())
                .anyMatch(part -> part instanceof Part.Prose prose && prose.isReality());
        if (!reality) {
            faults.add(1, "a lesson says where real AWS differs: a paragraph that begins with **Reality.**");
        }
    }

    private void step(Step step) {
        if (step.parts().isEmpty()) {
            faults.add(step.line(), "step '" + step.title() + "' has nothing to read");
        }
        step.exercise().ifPresent(exercise -> hints(step, exercise));
        new QuestionRules(faults).step(step);
    }

    private void hints(Step step, Exercise exercise) {
        int hints = exercise.hints().size();
        if (exercise.question().isEmpty() && hints > 0 && hints < RUNGS) {
            faults.add(
                    step.line(),
                    "step '" + step.title() + "' has " + hints
                            + " of three hints: a nudge, the name, a skeleton (the answer is the solution)");
        }
    }
}
