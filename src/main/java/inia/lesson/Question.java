package inia.lesson;

import java.util.List;
import java.util.Map;

/**
 * A question whose right answers are known beforehand: multiple choice, or what some code will print.
 *
 * @param right every answer that is right, as it would be typed
 * @param wrong what to say to answers that are wrong in a known way
 */
public record Question(List<String> right, Map<String, String> wrong) {
    public Question {
        right = List.copyOf(right);
    }

    /** Whether an answer is right; quotes, brackets, spaces and capitals don't matter, and 2 is 2.0. */
    boolean accepts(Object answer) {
        String given = AnswerText.of(answer);
        return !given.isEmpty() && right.stream().map(AnswerText::of).anyMatch(text -> AnswerText.isSame(text, given));
    }

    /** What there is to say to a wrong answer; empty if it is not wrong in a known way. */
    String remark(Object answer) {
        String given = AnswerText.of(answer);
        return wrong.entrySet().stream()
                .filter(entry -> AnswerText.isSame(AnswerText.of(entry.getKey()), given))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
