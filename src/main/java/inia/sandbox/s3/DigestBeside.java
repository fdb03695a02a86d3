package inia.sandbox.s3;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Digests a long body on another processor, while its next bytes come and are written. */
final class DigestBeside {
    private static final int BUFFERS = 3;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "inia-s3-digest");
        thread.setDaemon(true);
        return thread;
    });

    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BodyChecks checks;
    private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);

    /** @param first a buffer that is free again when it is digested; others of its size are added */
    DigestBeside(BodyChecks checks, byte[] first) {
        this.checks = checks;
        for (int i = 1; i < BUFFERS; i++) {
            free.add(new byte[first.length]);
        }
    }

    /** Has the first {@code count} of a buffer's bytes digested after those before; nobody writes into it any more. */
    void digest(byte[] buffer, int count) {
        digested = digested.thenRunAsync(
                () -> {
                    checks.update(buffer, count);
                    free.add(buffer);
                },
                THREADS);
    }

    /** A buffer to be filled; waits until one was digested. */
    byte[] buffer() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while bytes were digested", e);
        }
    }

    /** Waits until all is digested. */
    void end() {
        digested.join();
    }
}
