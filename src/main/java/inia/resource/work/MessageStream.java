package inia.resource.work;

import inia.client.IniaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The messages of a queue, one after the other, for as long as someone asks; it waits where there are none. */
public final class MessageStream<M> implements Spliterator<M> {
    private final Inbox<M> inbox;
    private final Deque<M> received = new ArrayDeque<>();
    private volatile boolean closed;

    private MessageStream(Inbox<M> inbox) {
        this.inbox = inbox;
    }

    /** An endless stream; closing it ends it, and shows to others again what was received and not yet looked at. */
    public static <M> Stream<M> of(Inbox<M> inbox) {
        MessageStream<M> messages = new MessageStream<>(inbox);
        return StreamSupport.stream(messages, false).onClose(messages::close);
    }

    /** Waits for a message; there is none any more once the stream was closed or the thread interrupted. */
    @Override
    public boolean tryAdvance(Consumer<? super M> action) {
        M next = next();
        while (next == null && !closed && !Thread.currentThread().isInterrupted()) {
            List<M> more = inbox.receive().apply(Inbox.LONGEST_POLL);
            synchronized (received) {
                received.addAll(more);
            }
            if (closed) {
                giveBack();
            }
            next = next();
        }
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }

    private M next() {
        synchronized (received) {
            return received.poll();
        }
    }

    private void close() {
        closed = true;
        giveBack();
    }

    private void giveBack() {
        synchronized (received) {
            if (!received.isEmpty()) {
                try {
                    inbox.hide().accept(List.copyOf(received), 0);
                } catch (IniaException gone) {
                    // They show by themselves a little later.
                    received.clear();
                }
                received.clear();
            }
        }
    }

    /** Not to be split: messages are asked for when they are wanted. */
    @Override
    public Spliterator<M> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return NONNULL | ORDERED;
    }
}
