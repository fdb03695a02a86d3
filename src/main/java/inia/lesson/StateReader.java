package inia.lesson;

/** Looks at the state that the learner's calls have made. */
@FunctionalInterface
public interface StateReader {
    /**
     * Makes the call that a condition names, as the account's root.
     *
     * @param state the call
     * @return its result, as plain maps and lists; an error as a map with {@code Error}
     */
    Object read(Condition.State state);
}
