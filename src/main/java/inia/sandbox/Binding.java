package inia.sandbox;

import inia.sandbox.http.Server;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** A server that is being bound to its port while the store is opened: its classes are a third of the time to open. */
final class Binding {
    private static final long PAUSE_NANOS = 1_000_000;

    private final int port;
    private final FutureTask<Server> task;

    private Binding(int port) {
        this.port = port;
        this.task = new FutureTask<>(() -> Server.bind(port));
    }

    static Binding begin(int port) {
        Binding binding = new Binding(port);
        Thread thread = new Thread(binding.task, "inia-sandbox-bind");
        thread.setDaemon(true);
        thread.start();
        return binding;
    }

    /**
     * Binds to a port that another process is just about to let go of; to any other if it does not.
     *
     * @param patience how long to try
     */
    static Binding insist(int port, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Binding binding = new Binding(port);
        binding.task.run();
        while (binding.failedToBind() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            binding = new Binding(port);
            binding.task.run();
        }
        return binding.failedToBind() ? begin(0) : binding;
    }

    private boolean failedToBind() {
        try {
            server();
            return false;
        } catch (SandboxException e) {
            return true;
        }
    }

    /**
     * The server, once it is bound.
     *
     * @throws PortInUse if another program has the port
     * @throws SandboxException if it can't listen for another reason
     */
    Server server() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("The sandbox was interrupted while it opened.");
        }
    }

    private SandboxException failed(Throwable failure) {
        if (failure instanceof BindException && port != 0) {
            return new PortInUse("The sandbox can't listen on port " + port
                    + ": it is in use, or not for this user. Choose another" + " port, or 0 for any that is free.");
        }
        return new SandboxException("The sandbox can't listen: " + failure.getMessage());
    }

    /** Gives the port free again. */
    void abandon() {
        try {
            server().close();
        } catch (SandboxException e) {
            // It was never bound.
        }
    }
}
