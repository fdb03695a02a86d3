package inia.sandbox.sqs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Where long polls wait for messages, holding nothing that others need. */
final class Arrivals {
    private final ConcurrentMap<String, Bell> bells = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Starts listening for what happens in a queue from now on. */
    Listener listen(String queueId) {
        return new Listener(
                bells.compute(queueId, (id, bell) -> {
                    Bell found = bell == null ? new Bell() : bell;
                    found.listeners++;
                    return found;
                }),
                queueId);
    }

    /** Wakes those who wait at a queue: it may have a message for them, or be gone. */
    void wake(String queueId) {
        Bell bell = bells.get(queueId);
        if (bell != null) {
            bell.ring();
        }
    }

    void wakeAll() {
        bells.values().forEach(Bell::ring);
    }

    /** Counts what happens in a queue. */
    private static final class Bell {
        private int listeners;
        private long rings;

        synchronized void ring() {
            rings++;
            notifyAll();
        }

        synchronized long rings() {
            return rings;
        }

        synchronized void await(long heard, long nanos) throws InterruptedException {
            long until = System.nanoTime() + nanos;
            while (rings == heard) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    /** One who waits; to be closed in the end. */
    final class Listener implements AutoCloseable {
        private final Bell bell;
        private final String queueId;
        private long heard;

        private Listener(Bell bell, String queueId) {
            this.bell = bell;
            this.queueId = queueId;
        }

        /** Forgets what has happened so far: call it before looking into the queue. */
        void reset() {
            heard = bell.rings();
        }

        /** Returns when something has happened since {@link #reset()}, or the time is over. */
        void await(long nanos) throws InterruptedException {
            bell.await(heard, nanos);
        }

        @Override
        public void close() {
            bells.computeIfPresent(queueId, (id, bell) -> --bell.listeners == 0 ? null : bell);
        }
    }
}
