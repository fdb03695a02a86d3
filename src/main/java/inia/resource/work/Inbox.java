package inia.resource.work;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Where messages come from, and what can be done with them.
 *
 * @param name what it is called in messages and text
 * @param receive up to ten messages, waiting so many seconds for the first; each is hidden from others for a while
 * @param delete takes a message away for good
 * @param hide hides messages for so many seconds from now, all in one call; 0 shows them at once
 * @param receiveCount how many times a message was received
 * @param group the group that a message is in order with, or null
 * @param <M> the type of the messages
 */
public record Inbox<M>(
        String name,
        IntFunction<List<M>> receive,
        Consumer<M> delete,
        BiConsumer<List<M>, Integer> hide,
        ToIntFunction<M> receiveCount,
        Function<M, String> group) {
    /** As long as SQS waits at most. */
    static final int LONGEST_POLL = 20;
}
