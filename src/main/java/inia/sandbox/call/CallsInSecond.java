package inia.sandbox.call;

import java.util.concurrent.TimeUnit;

/** Counts calls in each second, by the machine's clock; a second begins with a call. Safe for use by many threads. */
public final class CallsInSecond {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private long began = System.nanoTime();
    private int calls;

    /** @param most how many calls are let through in a second */
    public CallsInSecond(int most) {
        this.most = most;
    }

    /** Counts a call; whether it is let through. */
    public synchronized boolean takes() {
        long now = System.nanoTime();
        if (now - began >= SECOND) {
            began = now;
            calls = 0;
        }
        calls++;
        return calls <= most;
    }
}
