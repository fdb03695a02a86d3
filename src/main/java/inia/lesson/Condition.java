package inia.lesson;

/**
 * One thing that must hold: a JMESPath expression over a subject.
 *
 * @param subject what is looked at
 * @param holds the expression whose value must be true (not false, null, or empty)
 * @param missing what the tutor says while it does not hold
 * @param done what the tutor says once it holds; empty if nothing
 * @param line the line of the file where it begins
 */
public record Condition(Subject subject, String holds, String missing, String done, int line) {
    /** What a condition looks at. */
    public sealed interface Subject {}

    /**
     * The state, seen through a call that the tutor makes as the account's root.
     *
     * @param call the call, which changes nothing
     */
    public record State(ApiCall call) implements Subject {}

    /** The calls that the learner has made since the step began: a list, oldest first. */
    public record Calls() implements Subject {}

    /** What the learner gave to {@code answer(…)}. */
    public record Answer() implements Subject {}
}
