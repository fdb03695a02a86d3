package inia.sandbox.call;

/** Puts messages of other services into queues. */
@FunctionalInterface
public interface QueueDelivery {
    /** Delivers nothing. */
    QueueDelivery NONE = (queueArn, text, errand, call) -> Outcome.NO_QUEUE;

    /** What became of a message. */
    enum Outcome {
        /** A queue has it. */
        DELIVERED,
        /** There is no such queue, or it doesn't take it. */
        NO_QUEUE,
        /** The queue's policy does not let the service send to it. */
        FORBIDDEN
    }

    /**
     * Delivers a message, if the queue's policy lets the service do so.
     *
     * @param queueArn the queue's ARN
     * @param text the message's body
     * @param errand which service sends it, because of what
     * @param call the call that gave rise to it
     */
    Outcome deliver(String queueArn, String text, Errand errand, Call call);
}
