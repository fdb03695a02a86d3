package inia.lesson;

import java.util.Map;

/**
 * One thing that must hold for an exercise to be done: a JMESPath expression over a subject.
 *
 * @param subject what is looked at
 * @param holds the expression whose value must be true (not false, null, or empty)
 * @param missing what the tutor says while it does not hold
 */
public record Condition(Subject subject, String holds, String missing) {
    /** What a condition looks at. */
    public sealed interface Subject {}

    /**
     * The state, seen through a call that the tutor makes as the account's root.
     *
     * @param service the service's name, such as {@code iam}
     * @param operation the operation in any spelling, such as {@code list_users}
     * @param parameters its parameters under the API's names
     */
    public record State(String service, String operation, Map<String, Object> parameters) implements Subject {}

    /** The calls that the learner has made since the step began: a list, oldest first. */
    public record Calls() implements Subject {}

    /** What the learner gave to {@code answer(…)}. */
    public record Answer() implements Subject {}
}
