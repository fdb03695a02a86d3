package inia.shell.translate;

import inia.client.CallRecord;

/**
 * A call of a session that is exported.
 *
 * @param call the call; values that come from earlier answers are {@link Marks} in its parameters
 * @param variable what its answer is called
 * @param used whether a later call takes something from its answer
 */
record Step(CallRecord call, String variable, boolean used) {
    /** The waiter's name if it was the last question of a waiter, else null. */
    String waiter() {
        return call.poll().map(poll -> poll.waiter()).orElse(null);
    }

    boolean failed() {
        return call.error().isPresent() && waiter() == null;
    }

    Step markUsed() {
        return new Step(call, variable, true);
    }
}
