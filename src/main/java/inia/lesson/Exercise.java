package inia.lesson;

import java.util.List;

/**
 * What the learner does alone.
 *
 * @param hints from a nudge to nearly the answer, as Markdown
 * @param solution one right way, as Java for the shell
 * @param conditions all that must hold for the exercise to be done
 */
public record Exercise(List<String> hints, String solution, List<Condition> conditions) {
    public Exercise {
        hints = List.copyOf(hints);
        conditions = List.copyOf(conditions);
    }
}
