package inia.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;

/** What a lesson must have that can be seen without playing it. */
final class LessonRules {
    private static final int EXERCISES = 3;
    private static final int RUNGS = 3;

    private final Lesson lesson;
    private final Function<ApiCall, Optional<String>> callFault;
    private final Faults faults;

    private LessonRules(Lesson lesson, Function<ApiCall, Optional<String>> callFault) {
        this.lesson = lesson;
        this.callFault = callFault;
        this.faults = new Faults(lesson.file());
    }

    /**
     * What a lesson lacks.
     *
     * @param callFault says what is wrong with a call's names, if anything is
     */
    static List<Fault> check(Lesson lesson, Function<ApiCall, Optional<String>> callFault) {
        LessonRules rules = new LessonRules(lesson, callFault);
        rules.whole();
        lesson.steps().forEach(rules::step);
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
        setUp(lesson.setUp());
    }

    private void step(Step step) {
        setUp(step.setUp());
        step.exercise().ifPresent(exercise -> {
            hints(step, exercise);
            exercise.conditions().forEach(this::condition);
            exercise.question().ifPresent(question -> question(step, question));
        });
        boolean questions = step.exercise().flatMap(Exercise::question).isPresent();
        for (Part part : step.parts()) {
            if (part instanceof Part.Choice choice && !questions) {
                faults.add(choice.line(), "a choice needs an answer: <details><summary>Answer</summary> … </details>");
            } else if (part instanceof Part.Shown shown && shown.use() == Part.Shown.Use.PREDICT && !questions) {
                faults.add(shown.line(), "code to predict needs an answer: <details><summary>Answer</summary> … ");
            }
        }
    }

    private void hints(Step step, Exercise exercise) {
        int hints = exercise.hints().size();
        if (exercise.question().isEmpty() && hints < RUNGS) {
            faults.add(
                    step.line(),
                    "step '" + step.title() + "' has " + hints
                            + " of three hints: a nudge, the name, a skeleton (the answer is the solution)");
        }
    }

    private void question(Step step, Question question) {
        Optional<Part.Choice> choice = step.parts().stream()
                .filter(Part.Choice.class::isInstance)
                .map(Part.Choice.class::cast)
                .findFirst();
        if (choice.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>(choice.get().letters());
        Stream.concat(question.right().stream(), question.wrong().keySet().stream())
                .flatMap(answer -> Stream.of(AnswerText.of(answer).split(", ")))
                .filter(letter -> !known.contains(letter))
                .forEach(letter ->
                        faults.add(choice.get().line(), "the answer names '" + letter + "', which is no option"));
    }

    private void setUp(SetUp setUp) {
        for (Thing thing : setUp.things()) {
            condition(thing.there());
            thing.calls().forEach(call -> call(call, thing.there().line()));
        }
    }

    private void condition(Condition condition) {
        try {
            JmespathExpression.parse(condition.holds());
        } catch (JmespathException wrong) {
            faults.add(
                    condition.line(),
                    "'holds: " + condition.holds() + "' is no JMESPath expression: "
                            + wrong.getMessage().lines().findFirst().orElse(""));
        }
        if (condition.subject() instanceof Condition.State state) {
            call(state.call(), condition.line());
        }
    }

    private void call(ApiCall call, int line) {
        callFault.apply(call).ifPresent(fault -> faults.add(line, fault));
    }

    /** All that there is to say of a file without playing it: what can't be read, and what is lacking. */
    static List<Fault> check(LessonParser.Reading reading, Function<ApiCall, Optional<String>> callFault) {
        List<Fault> all = new ArrayList<>(reading.faults());
        all.addAll(check(reading.lesson(), callFault));
        return all;
    }
}
