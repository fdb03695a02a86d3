package inia.sandbox;

import inia.sandbox.http.Server;
import java.net.BindException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A server that is being bound to its port while the store is opened: its classes are a third of the time to open. */
final class Binding {
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
