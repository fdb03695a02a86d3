package inia.lesson;

/** What lies under a lesson: the account that the learner works in. */
public interface Ground {
    /**
     * Makes a call as the account's root, which nobody hears of.
     *
     * @param call the call
     * @return its result, as plain maps and lists; an error as a map with {@code Error}
     */
    Object call(ApiCall call);

    /**
     * Empties the account, and keeps what was in it where that can be done.
     *
     * @return how to get back what was there, for the learner to read; empty if it is gone
     */
    String clear();
}
