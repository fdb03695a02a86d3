package inia.sandbox.sqs;

import inia.sandbox.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;

/** Lets tasks that move messages go on, in a thread that there is only while some run. */
final class MoverThread {
    /** The clock may be set while it stands still, so look at it from time to time. */
    private static final long LONGEST_PAUSE = 500;

    private final Mover mover;
    private final MoveTasks tasks;
    private final InstantSource clock;
    private Thread thread;

    MoverThread(Mover mover, MoveTasks tasks, InstantSource clock) {
        this.mover = mover;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Goes on with what there is to do: a task began, or time passed. */
    synchronized void wake() {
        if (thread == null && !tasks.sources().isEmpty()) {
            thread = new Thread(this::run, "inia-move-tasks");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    private void run() {
        try {
            while (true) {
                Instant now = clock.instant();
                long next = Long.MAX_VALUE;
                for (String source : tasks.sources()) {
                    next = Math.min(next, mover.step(source, now));
                }
                if (ends(next, now)) {
                    return;
                }
            }
        } catch (StoreException closed) {
            // What is left to move is moved when the store is open again.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            over();
        }
    }

    private synchronized boolean ends(long next, Instant now) throws InterruptedException {
        if (tasks.sources().isEmpty()) {
            thread = null;
            return true;
        }
        long pause = Math.min(next - now.toEpochMilli(), LONGEST_PAUSE);
        if (pause > 0) {
            wait(pause);
        }
        return false;
    }

    private synchronized void over() {
        if (thread == Thread.currentThread()) {
            thread = null;
        }
    }
}
