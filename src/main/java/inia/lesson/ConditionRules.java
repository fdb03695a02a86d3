package inia.lesson;

import java.util.List;
import java.util.Optional;
import software.amazon.smithy.jmespath.ExpressionProblem;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;

/** What a lesson's conditions and set-ups may have wrong, so that they can't be judged or made. */
final class ConditionRules {
    private final CallFaults callFaults;
    private final Faults faults;

    private ConditionRules(CallFaults callFaults, Faults faults) {
        this.callFaults = callFaults;
        this.faults = faults;
    }

    /**
     * What is wrong.
     *
     * @param callFaults says what is wrong with a call, if anything is
     */
    static List<Fault> check(Lesson lesson, CallFaults callFaults) {
        ConditionRules rules = new ConditionRules(callFaults, new Faults(lesson.file()));
        rules.setUp(lesson.setUp());
        for (Step step : lesson.steps()) {
            rules.setUp(step.setUp());
            step.exercise().ifPresent(exercise -> exercise.conditions().forEach(rules::condition));
        }
        return rules.faults.found();
    }

    private void setUp(SetUp setUp) {
        for (Thing thing : setUp.things()) {
            condition(thing.there());
            thing.calls().forEach(call -> add(thing.there().line(), callFaults.of(call)));
        }
    }

    private void condition(Condition condition) {
        add(
                condition.line(),
                wrongIn(condition.holds())
                        .map(wrong -> "'holds: " + condition.holds() + "' is no JMESPath expression: " + wrong
                                + " (a number, true or false stands in backticks, a text in '…')"));
        if (condition.subject() instanceof Condition.State state) {
            add(condition.line(), callFaults.ofLook(state.call()));
        }
    }

    private static Optional<String> wrongIn(String expression) {
        try {
            return JmespathExpression.parse(expression).lint().getProblems().stream()
                    .filter(problem -> problem.severity == ExpressionProblem.Severity.ERROR)
                    .map(problem -> problem.message)
                    .findFirst();
        } catch (JmespathException wrong) {
            return wrong.getMessage().lines().findFirst();
        }
    }

    private void add(int line, Optional<String> message) {
        message.ifPresent(text -> faults.add(line, text));
    }
}
