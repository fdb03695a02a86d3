package inia.resource.transfer;

import inia.client.IniaException;
import inia.client.TransferException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The threads of one transfer, each at one part; where one fails, all stop. */
final class Workers implements AutoCloseable {
    /** As long as a client waits for the next byte of an answer. */
    private static final int PATIENCE_SECONDS = 60;

    private final Progress progress;
    private final ExecutorService threads;

    Workers(int count, Progress progress) {
        this.progress = progress;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "inia-transfer");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Future<T> start(Callable<T> part) {
        return threads.submit(() -> {
            try {
                return part.call();
            } catch (Throwable failure) {
                progress.stop(failure);
                throw failure;
            }
        });
    }

    /** What a part gave. */
    <T> T result(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw failure(progress);
        } catch (InterruptedException interrupted) {
            throw interrupted(progress, interrupted);
        }
    }

    /** What each part gave, in their order; where one failed, the reason of the first that did. */
    <T> List<T> results(List<Future<T>> parts) {
        List<T> results = new ArrayList<>();
        for (Future<T> part : parts) {
            results.add(result(part));
        }
        return results;
    }

    /** Why the transfer was stopped, to be thrown on this thread. */
    static RuntimeException failure(Progress progress) {
        Throwable reason = progress.stopped();
        if (reason instanceof IniaException known) {
            known.thrownHere();
            return known;
        }
        if (reason instanceof Error error) {
            throw error;
        }
        return reason instanceof RuntimeException own
                ? own
                : new TransferException("The transfer was stopped: " + reason.getMessage(), reason);
    }

    static TransferException interrupted(Progress progress, InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        TransferException stopped = new TransferException("The transfer was interrupted.", interrupted);
        progress.stop(stopped);
        return stopped;
    }

    /** Returns when no part is under way any more. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = Thread.interrupted();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
