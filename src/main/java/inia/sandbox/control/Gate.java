package inia.sandbox.control;

import inia.sandbox.http.ConnectionDropped;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets calls through, and keeps them waiting for the moment in which everything is replaced. */
public final class Gate {
    /** Who is still inside by then, as a long poll is, is not waited for. */
    private static final long PATIENCE_MILLIS = 250;

    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean shut;

    /** An open gate. */
    public Gate() {}

    /** Returns when the caller may go on, who {@linkplain #leave leaves} afterwards. */
    public void enter() {
        inside.incrementAndGet();
        while (closed) {
            inside.decrementAndGet();
            awaitOpen();
            inside.incrementAndGet();
        }
    }

    private synchronized void awaitOpen() {
        try {
            while (closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionDropped();
        }
    }

    /** Tells that the caller is done. */
    public void leave() {
        inside.decrementAndGet();
    }

    /** Does something while nobody is inside, but those who stay long; never called from inside. */
    public synchronized void whileClosed(Runnable work) {
        closed = true;
        try {
            awaitLeaving();
            work.run();
        } finally {
            closed = shut;
            notifyAll();
        }
    }

    private void awaitLeaving() {
        try {
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            while (inside.get() > 0 && System.nanoTime() < end) {
                wait(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes for good: who comes waits until its connection is closed, for a sandbox that takes over to answer it then. */
    public synchronized void shut() {
        shut = true;
        closed = true;
        awaitLeaving();
    }

    /** Whether it is closed for good. */
    public boolean isShut() {
        return shut;
    }
}
