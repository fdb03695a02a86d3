package inia.client;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * Gives back the connections of bodies that nobody reads.
 *
 * <p>A body that has become unreachable unread is aborted. As Java may let much time pass before it notices, it is asked
 * to look whenever many are open.
 */
final class OpenBodies {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final int MANY = 32;

    private OpenBodies() {}

    /**
     * Watches a body until it is closed.
     *
     * @return what to {@code clean()} when it is: the stream is then aborted, if it has not come to its end
     */
    static Cleaner.Cleanable watch(Object body, ResponseInputStream<?> stream) {
        Cleaner.Cleanable watched = CLEANER.register(body, () -> {
            OPEN.decrementAndGet();
            stream.abort();
        });
        if (OPEN.incrementAndGet() % MANY == 0) {
            System.gc();
        }
        return watched;
    }

    /** How many bodies are neither read, nor closed, nor given up. */
    static int count() {
        return OPEN.get();
    }
}
