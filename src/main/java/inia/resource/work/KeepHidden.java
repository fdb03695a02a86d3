package inia.resource.work;

import inia.client.IniaException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the messages that a worker holds hidden from others for longer than they are by themselves. */
final class KeepHidden<M> implements AutoCloseable {
    private final Inbox<M> inbox;
    private final int seconds;
    private final Set<M> held = new LinkedHashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "inia-keep-hidden");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param seconds for how long a message is hidden by itself
     */
    KeepHidden(Inbox<M> inbox, int seconds) {
        this.inbox = inbox;
        this.seconds = Math.max(2, seconds);
        long pause = this.seconds * 1000L / 2;
        clock.scheduleWithFixedDelay(this::extend, pause, pause, TimeUnit.MILLISECONDS);
    }

    synchronized void hold(List<M> messages) {
        held.addAll(messages);
    }

    /** From now on nothing is done about them, nor is when this returns. */
    synchronized void release(List<M> messages) {
        messages.forEach(held::remove);
    }

    private synchronized void extend() {
        if (!held.isEmpty()) {
            try {
                inbox.hide().accept(new ArrayList<>(held), seconds);
            } catch (IniaException refused) {
                // The next time, or they come again: a worker must expect that of a queue anyway.
                return;
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
