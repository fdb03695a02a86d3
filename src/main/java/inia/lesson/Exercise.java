package inia.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What the learner does alone.
 *
 * @param hints the rungs before the answer, as Markdown: a nudge, the API's name, a skeleton
 * @param solution one right way, as Java for the shell
 * @param solutionLine the line of the file where the solution begins
 * @param conditions all that must hold for the exercise to be done
 * @param question the question to answer, where there is one instead of conditions
 * @param why what there is to say once it is done, as Markdown: why so; empty if nothing
 * @param plainSdk the same in the plain SDK for Java; empty where that makes no sense
 * @param plainSdkLine the line of the file where that begins
 */
public record Exercise(
        List<String> hints,
        String solution,
        int solutionLine,
        List<Condition> conditions,
        Optional<Question> question,
        String why,
        String plainSdk,
        int plainSdkLine) {
    public Exercise {
        hints = List.copyOf(hints);
        conditions = List.copyOf(conditions);
    }
}
