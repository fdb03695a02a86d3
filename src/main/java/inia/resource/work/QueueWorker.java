package inia.resource.work;

import inia.client.AwsException;
import inia.client.IniaException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands the messages of a queue to code, one after the other, in a thread of its own, until it is stopped.
 *
 * <p>What was dealt with is deleted. What could not be, because the code threw, comes again: after a second, then two,
 * four, and so on up to a quarter of an hour; a queue with a redrive policy sends it to the dead-letter queue when it has
 * come often enough. While the code works, the messages that the worker holds stay hidden from others, however long it
 * takes. What the worker holds when it is stopped is shown to others at once.
 *
 * @param <M> the type of the messages
 */
public final class QueueWorker<M> implements AutoCloseable {
    private static final int LONGEST_PAUSE = 900;

    /** In seconds; who stops a worker waits for what it has asked, since a message may be on its way to it. */
    private static final int LONGEST_WAIT = 5;

    private final Inbox<M> inbox;
    private final MessageHandler<M> handler;
    private final Deque<M> held = new ArrayDeque<>();
    private final KeepHidden<M> hidden;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean untilEmpty;
    private volatile long done;
    private volatile long failed;
    private volatile Throwable lastFailure;
    private volatile IniaException broken;

    private QueueWorker(Inbox<M> inbox, int visibilitySeconds, MessageHandler<M> handler) {
        this.inbox = inbox;
        this.handler = handler;
        this.hidden = new KeepHidden<>(inbox, visibilitySeconds);
        this.thread = new Thread(this::work, "inia-queue-worker");
        thread.setDaemon(true);
    }

    /**
     * Begins to work.
     *
     * @param visibilitySeconds for how long a message that is received is hidden
     */
    public static <M> QueueWorker<M> start(Inbox<M> inbox, int visibilitySeconds, MessageHandler<M> handler) {
        QueueWorker<M> worker = new QueueWorker<>(inbox, visibilitySeconds, handler);
        worker.thread.start();
        return worker;
    }

    private void work() {
        try (hidden) {
            int inVain = 0;
            while (!stopping) {
                List<M> received = inbox.receive().apply(untilEmpty ? 1 : Math.min(LONGEST_WAIT, inVain + 1));
                if (received.isEmpty() && untilEmpty) {
                    return;
                }
                inVain = received.isEmpty() ? inVain + 1 : 0;
                held.addAll(received);
                hidden.hold(received);
                while (!held.isEmpty() && !stopping) {
                    handle(held.poll());
                }
            }
        } catch (IniaException refused) {
            broken = refused;
        } finally {
            giveBack(new ArrayList<>(held), 0);
        }
    }

    private void handle(M message) {
        try {
            handler.handle(message);
        } catch (Exception | LinkageError | AssertionError failure) {
            failed++;
            lastFailure = failure;
            comeAgain(message);
            return;
        }
        hidden.release(List.of(message));
        delete(message);
    }

    /** A message of a group that comes again must not be overtaken by the next ones of its group. */
    private void comeAgain(M message) {
        int times = Math.max(1, inbox.receiveCount().applyAsInt(message));
        giveBack(List.of(message), times > 10 ? LONGEST_PAUSE : Math.min(LONGEST_PAUSE, 1 << (times - 1)));
        String group = inbox.group().apply(message);
        if (group != null) {
            List<M> next = held.stream()
                    .filter(other -> Objects.equals(group, inbox.group().apply(other)))
                    .toList();
            held.removeAll(next);
            giveBack(next, 0);
        }
    }

    private void delete(M message) {
        try {
            inbox.delete().accept(message);
            done++;
        } catch (AwsException refused) {
            // It comes again: it was not hidden long enough, or someone deleted it before.
            failed++;
            lastFailure = refused;
        }
    }

    private void giveBack(List<M> messages, int seconds) {
        hidden.release(messages);
        if (messages.isEmpty()) {
            return;
        }
        try {
            inbox.hide().accept(messages, seconds);
        } catch (IniaException gone) {
            lastFailure = gone;
        }
    }

    /**
     * Lets the worker end with the message that it deals with, and returns when it has: at once if it is busy or was a moment ago,
     * at most five seconds later if it has waited in vain for long.
     */
    public void stop() {
        stopping = true;
        await();
    }

    /** {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /**
     * Lets the worker end as soon as there are no messages, and returns when it has.
     *
     * @return how many messages it has dealt with
     * @throws IniaException what SQS refused, if that has ended it
     */
    public long awaitEmpty() {
        untilEmpty = true;
        await();
        return done;
    }

    /**
     * Returns when the worker has ended.
     *
     * @throws IniaException what SQS refused, if that has ended it
     */
    public void await() {
        try {
            if (Thread.currentThread() != thread) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
        if (broken != null) {
            broken.thrownHere();
            throw broken;
        }
    }

    /** How many messages were dealt with and deleted. */
    public long done() {
        return done;
    }

    /** How many times a message could not be dealt with. */
    public long failed() {
        return failed;
    }

    /** Why the latest of them could not, if there was one. */
    public Optional<Throwable> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    /** Whether it still works. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** What it does, how much was done, and how it is stopped. */
    @Override
    public String toString() {
        String state = isRunning() ? "works on" : broken == null ? "has stopped working on" : "could not go on with";
        String why = broken != null ? broken.getMessage() : lastFailure == null ? "" : lastFailure.toString();
        return "Worker " + state + " " + inbox.name() + ": " + done + " done, " + failed + " failed"
                + (why.isEmpty() ? "" : " (" + why + ")") + (isRunning() ? ". .stop() .awaitEmpty()" : "");
    }
}
