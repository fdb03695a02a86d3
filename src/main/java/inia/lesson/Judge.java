package inia.lesson;

import inia.client.Search;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether the conditions of an exercise hold. */
final class Judge {
    private final StateReader state;

    Judge(StateReader state) {
        this.state = state;
    }

    /** What the first condition that does not hold says; empty if all hold. */
    Optional<String> missing(Exercise exercise, List<Map<String, Object>> calls, Object answer) {
        if (exercise.question().filter(question -> !question.accepts(answer)).isPresent()) {
            return Optional.of(wrong(exercise.question().get(), answer));
        }
        return exercise.conditions().stream()
                .filter(condition -> !holds(condition, calls, answer))
                .map(Condition::missing)
                .findFirst();
    }

    private static String wrong(Question question, Object answer) {
        String remark = question.remark(answer);
        return answer == null
                ? "there is a question to answer: answer(\"...\")"
                : remark.isEmpty() ? "that is not the answer." : remark;
    }

    private boolean holds(Condition condition, List<Map<String, Object>> calls, Object answer) {
        Condition.Subject subject = condition.subject();
        Object looked;
        if (subject instanceof Condition.State call) {
            looked = state.read(call.call());
        } else if (subject instanceof Condition.Calls) {
            looked = calls;
        } else {
            looked = answer;
        }
        return isTrue(Search.in(looked, condition.holds()));
    }

    /** JMESPath's own notion: false, null and what is empty are not true. */
    private static boolean isTrue(Object value) {
        return !(value == null
                || Boolean.FALSE.equals(value)
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof String text && text.isEmpty());
    }
}
