package inia.lesson;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a question must have that can be seen without asking it: options, and right answers among them. */
final class QuestionRules {
    private final Faults faults;

    QuestionRules(Faults faults) {
        this.faults = faults;
    }

    void step(Step step) {
        List<Part> asked = step.parts().stream().filter(QuestionRules::asks).toList();
        if (asked.size() > 1) {
            faults.add(line(asked.get(1)), "step '" + step.title() + "' asks a second time; a step has one exercise");
        }
        for (Part part : asked) {
            step.exercise()
                    .flatMap(Exercise::question)
                    .ifPresentOrElse(
                            question -> answers(part, question),
                            () -> faults.add(
                                    line(part),
                                    "a question needs an answer: <details><summary>Answer</summary> … </details>"));
        }
    }

    private void answers(Part part, Question question) {
        question.wrong().keySet().stream()
                .filter(question::accepts)
                .forEach(
                        answer -> faults.add(line(part), "the answer '" + answer + "' is said to be right, and wrong"));
        if (part instanceof Part.Choice choice) {
            options(choice, question);
        }
    }

    private void options(Part.Choice choice, Question question) {
        if (choice.options().size() < 2) {
            faults.add(choice.line(), "a choice has at least two options, each on a line: a) …, b) …");
            return;
        }
        if (question.right().size() > 1) {
            faults.add(
                    choice.line(),
                    "a choice has one line 'right:'; options that are right together stand on it: right: a, b");
        }
        Set<String> known = new TreeSet<>(choice.letters());
        Stream.concat(question.right().stream(), question.wrong().keySet().stream())
                .flatMap(answer -> Stream.of(AnswerText.of(answer).split(", ")))
                .filter(letter -> !known.contains(letter))
                .forEach(letter -> faults.add(choice.line(), "the answer names '" + letter + "', which is no option"));
    }

    private static boolean asks(Part part) {
        return part instanceof Part.Choice || part instanceof Part.Shown shown && shown.use() == Part.Shown.Use.PREDICT;
    }

    private static int line(Part part) {
        return part instanceof Part.Choice choice ? choice.line() : ((Part.Shown) part).line();
    }
}
