package inia;

import inia.sandbox.Sandbox;
import inia.sandbox.SandboxException;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Takes over the sandbox that another process runs as soon as that process ends, however it ends: on the same endpoint, with all
 * that it had acknowledged.
 */
final class Successor {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SandboxOptions options;

    private Successor(SandboxOptions options) {
        this.options = options;
    }

    /** Begins to wait, beside all else. */
    static void begin(Path home, URI endpoint) {
        Successor successor = new Successor(new SandboxOptions(home, true, endpoint.getPort(), false));
        Sandbox.prepare();
        start(successor::takeOver, "inia-sandbox-successor", Thread.MAX_PRIORITY);
        // Who calls while it takes over waits for as short as can be if everything is loaded.
        start(HostedSandbox::rehearse, "inia-sandbox-rehearsal", Thread.MIN_PRIORITY);
    }

    private static void start(Runnable work, String name, int priority) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(priority);
        thread.start();
    }

    private void takeOver() {
        try {
            while (!succeeded()) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its threads go on serving; whoever calls hears of a failure, which may end as the disk's being full does. */
    private boolean succeeded() throws InterruptedException {
        try {
            HostedSandbox.succeed(options);
            return true;
        } catch (SandboxException failure) {
            return false;
        }
    }
}
