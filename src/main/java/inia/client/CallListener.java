package inia.client;

/** Hears of every call of a client, typed or by dictionary, once it has ended. */
@FunctionalInterface
public interface CallListener {
    /** Hears nothing. */
    CallListener NONE = call -> {};

    /** A call has ended; called on the thread that made it, before it returns. What this throws is ignored. */
    void called(CallRecord call);
}
