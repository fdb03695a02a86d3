package inia.resource.transfer;

import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * How far one transfer has come, and whether it goes on.
 *
 * <p>What is sent a second time, after a broken connection, is not counted twice.
 */
final class Progress {
    private final LongConsumer callback;
    private final ProgressBar bar;
    private long moved;
    private long told;
    private volatile Throwable stopped;

    /**
     * @param what is transferred, such as {@code s3://photos/film.mp4}
     * @param size in bytes, or -1 if it is not known
     */
    Progress(TransferConfig config, String what, long size) {
        this.callback = config.callback();
        this.bar = ProgressBar.of(config.progressBar(), what, size);
    }

    /** Counts the bytes of one request. */
    Piece piece() {
        return new Piece();
    }

    /** Ends the transfer: who moves the next byte learns it. The first reason is kept. */
    synchronized void stop(Throwable reason) {
        stopped = stopped == null ? reason : stopped;
    }

    /** Why it was stopped, or null. */
    Throwable stopped() {
        return stopped;
    }

    void requireGoing() {
        if (stopped != null) {
            throw new CancellationException("the transfer was stopped");
        }
    }

    /** Takes the bar away. */
    void end() {
        bar.erase();
    }

    private synchronized void count(long change) {
        moved += change;
        if (moved > told) {
            told = moved;
            bar.draw(moved);
            try {
                callback.accept(moved);
            } catch (RuntimeException refused) {
                stop(refused);
                throw refused;
            }
        }
    }

    /** The bytes of one request. */
    final class Piece {
        private long mine;

        void requireGoing() {
            Progress.this.requireGoing();
        }

        void add(long bytes) {
            requireGoing();
            mine += bytes;
            count(bytes);
        }

        /** The request is sent anew. */
        void restart() {
            requireGoing();
            count(-mine);
            mine = 0;
        }
    }
}
