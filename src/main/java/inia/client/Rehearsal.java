package inia.client;

import java.util.Optional;

/**
 * Finds out which call some code would make, without making it.
 *
 * <p>The code runs until its first call; that is recorded instead of sent, and the rest of the code does not run.
 */
public final class Rehearsal {
    private static final ThreadLocal<Rehearsal> RUNNING = new ThreadLocal<>();

    private CallRecord call;

    private Rehearsal() {}

    /**
     * The first call that the code would make on this thread; empty if it makes none.
     *
     * @param code such as {@code () -> alice.attachPolicy(arn)}
     * @throws NotSentException if what the code passes is refused before any call
     */
    public static Optional<CallRecord> of(Runnable code) {
        Rehearsal rehearsal = new Rehearsal();
        RUNNING.set(rehearsal);
        try {
            code.run();
        } catch (RuntimeException stopped) {
            if (rehearsal.call == null) {
                throw stopped;
            }
        } finally {
            RUNNING.remove();
        }
        return Optional.ofNullable(rehearsal.call);
    }

    static boolean isRunning() {
        return RUNNING.get() != null;
    }

    /** Keeps the call and stops the code that makes it. */
    static void stopAt(CallRecord call) {
        RUNNING.get().call = call;
        throw new NotSentException("This call is only rehearsed: " + call.service() + " " + call.operation());
    }
}
