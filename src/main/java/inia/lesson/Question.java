package inia.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question whose right answers are known beforehand: multiple choice, or what some code will print.
 *
 * @param right every answer that is right, as it would be typed
 * @param wrong what to say to answers that are wrong in a known way
 * @param options what there is to choose from, such as {@code a) IAM}; empty if it is no multiple choice
 */
public record Question(List<String> right, Map<String, String> wrong, List<String> options) {
    public Question {
        right = List.copyOf(right);
        options = List.copyOf(options);
    }

    /** Whether an answer is right; quotes, brackets, spaces and capitals don't matter, and 2 is 2.0. */
    boolean accepts(Object answer) {
        String given = given(answer);
        return !given.isEmpty() && right.stream().map(AnswerText::of).anyMatch(text -> AnswerText.isSame(text, given));
    }

    /** What there is to say to a wrong answer; empty if it is not wrong in a known way. */
    String remark(Object answer) {
        String given = given(answer);
        return wrong.entrySet().stream()
                .filter(entry -> AnswerText.isSame(AnswerText.of(entry.getKey()), given))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The answer as a text; an option that is written out, or begun, stands for its letter. */
    private String given(Object answer) {
        String text = AnswerText.of(answer);
        List<Optional<String>> letters = Stream.concat(Stream.of(text), Arrays.stream(text.split(", ")))
                .map(this::letter)
                .toList();
        return letters.get(0)
                .orElseGet(() -> letters.stream().skip(1).allMatch(Optional::isPresent)
                        ? AnswerText.of(
                                letters.stream().skip(1).map(Optional::get).toList())
                        : text);
    }

    /** The letter of the one option that this is, or begins up to a comma or a colon. */
    private Optional<String> letter(String text) {
        List<String> letters = options.stream()
                .filter(option -> {
                    String bare = AnswerText.of(option.substring(option.indexOf(')') + 1));
                    return text.equals(AnswerText.of(option))
                            || text.equals(bare)
                            || !text.isEmpty() && (bare.startsWith(text + ",") || bare.startsWith(text + ":"));
                })
                .map(option -> option.substring(0, 1))
                .toList();
        return letters.size() == 1 ? Optional.of(letters.get(0)) : Optional.empty();
    }
}
