package inia.lesson;

/** Looks at the state that the learner's calls have made, and makes what a lesson builds on. */
@FunctionalInterface
public interface StateReader {
    /**
     * Makes a call as the account's root, which nobody hears of.
     *
     * @param call the call
     * @return its result, as plain maps and lists; an error as a map with {@code Error}
     */
    Object read(ApiCall call);
}
