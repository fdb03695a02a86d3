package inia.client;

/** Hears of every call of a client, typed or by dictionary, once it has ended. */
@FunctionalInterface
public interface CallListener {
    /** Hears nothing. */
    CallListener NONE = call -> {};

    /** A call has ended; called on the thread that made it, before it returns. What this throws is ignored. */
    void called(CallRecord call);

    /** Whether it wants to hear of HTTP requests and answers too, whose bodies must be copied for it; asked at each request. */
    default boolean hearsWire() {
        return false;
    }

    /** A request has been answered; called on the thread that made it, once for each attempt, before {@link #called}. */
    default void exchanged(WireExchange exchange) {}
}
