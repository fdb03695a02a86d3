package inia.sandbox.sqs;

import java.time.Instant;

/** In which order the messages of a queue are received. */
sealed interface Order permits TimeOrder, GroupOrder {
    /** The sequence numbers of the messages that may be received, the next one first, as they were when first asked for. */
    Iterable<Long> ready(Instant now);

    /** From when on the next message may be received, in milliseconds since 1970; far in the future if there is none. */
    long nextAt();

    /** Makes a change to a message of a group, and keeps the order right. */
    void change(String group, Runnable change);

    /** Takes a message in, within such a change. */
    void enter(String group, long sequence);

    /** Lets a message go, within such a change. */
    void leave(String group, long sequence);

    /** Forgets all messages. */
    void drop();
}
