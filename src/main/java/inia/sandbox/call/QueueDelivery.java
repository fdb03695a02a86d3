package inia.sandbox.call;

/** Puts messages of other services into queues. */
@FunctionalInterface
public interface QueueDelivery {
    /** Delivers nothing. */
    QueueDelivery NONE = (queueArn, text, call) -> false;

    /**
     * Delivers a message; nothing becomes of it if there is no such queue, or it doesn't take it.
     *
     * @param queueArn the queue's ARN
     * @param text the message's body
     * @param call the call that gave rise to it
     * @return whether a queue took it
     */
    boolean deliver(String queueArn, String text, Call call);
}
