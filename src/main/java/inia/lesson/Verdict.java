package inia.lesson;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far an exercise has been done.
 *
 * @param exercise the exercise
 * @param held the numbers of the conditions that hold
 * @param answered whether an answer has been given
 * @param remark what there is to say to the answer; empty if it is right or there is no question
 */
record Verdict(Exercise exercise, BitSet held, boolean answered, Optional<String> remark) {
    static final String NO_ANSWER = "the answer. Give it with answer(...)";

    boolean isDone() {
        return remark.isEmpty() && held.cardinality() == exercise.conditions().size();
    }

    /** What the first condition that does not hold says; empty if all hold. */
    Optional<String> missing() {
        if (remark.isPresent()) {
            return remark;
        }
        int first = held.nextClearBit(0);
        return first < exercise.conditions().size()
                ? Optional.of(missing(exercise.conditions().get(first)))
                : Optional.empty();
    }

    private String missing(Condition condition) {
        return condition.subject() instanceof Condition.Answer && !answered ? NO_ANSWER : condition.missing();
    }

    /** What has come to hold since an earlier look, in the lesson's words. */
    List<String> gained(Verdict earlier) {
        return changed(held, earlier.held).mapToObj(this::doneText).distinct().toList();
    }

    /** What does not hold any more, in the lesson's words. */
    List<String> lost(Verdict earlier) {
        return changed(earlier.held, held)
                .mapToObj(number -> exercise.conditions().get(number).missing())
                .toList();
    }

    private static IntStream changed(BitSet now, BitSet before) {
        return now.stream().filter(number -> !before.get(number));
    }

    private String doneText(int number) {
        String text = exercise.conditions().get(number).done();
        return text.isEmpty()
                ? held.cardinality() + " of " + exercise.conditions().size() + " is done."
                : text;
    }
}
