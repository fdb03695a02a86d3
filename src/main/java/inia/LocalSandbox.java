package inia;

import inia.client.ServiceCatalog;
import inia.sandbox.PortInUse;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxInUse;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The sandbox behind {@code aws}: this process's own, or the one that another process runs on the same home, until that ends
 * and this one takes over.
 *
 * <p>It is opened at the first call that needs it, or earlier in the background, and once only.
 */
final class LocalSandbox {
    private static final int USUAL_PORT = 4570;
    private static final int ANY_PORT = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path home;
    private final ProfileFiles profiles;
    private volatile boolean wanted;
    private URI endpoint;

    LocalSandbox(Path home) {
        this.home = home;
        this.profiles = new ProfileFiles(home);
    }

    /** The folder of its state. */
    Path home() {
        return home;
    }

    /** Whether somebody has asked for it already. */
    boolean isWanted() {
        return wanted;
    }

    /** Where it listens; opens it if it is not open yet. */
    URI endpoint() {
        wanted = true;
        return opened();
    }

    private synchronized URI opened() {
        if (endpoint == null) {
            // Whoever asks where the sandbox is will call it next: let the SDK get ready beside its opening.
            ServiceCatalog.warmUp();
            endpoint = openOrAttach();
        }
        return endpoint;
    }

    /** Its profiles, those that it made among them. */
    ProfileFiles profiles() {
        endpoint();
        return profiles;
    }

    /** Another process may hold the home, be just about to open it, or to end: try until one of us has it. */
    private URI openOrAttach() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return open().endpoint();
            } catch (SandboxInUse inUse) {
                Optional<URI> running = Sandbox.running(home);
                if (running.isPresent()) {
                    Successor.begin(home, running.get());
                    return running.get();
                }
                if (System.nanoTime() > deadline) {
                    throw inUse;
                }
                pause();
            }
        }
    }

    private HostedSandbox open() {
        try {
            return HostedSandbox.open(new SandboxOptions(home, true, portOfLastTime(), false));
        } catch (PortInUse taken) {
            return HostedSandbox.open(new SandboxOptions(home, true, ANY_PORT, false));
        }
    }

    /** The same port as last time where it is free, so that what was pointed at the sandbox stays so. */
    private int portOfLastTime() {
        return profiles.find("default")
                .flatMap(profile -> profile.property("endpoint_url"))
                .map(url -> URI.create(url).getPort())
                .orElse(USUAL_PORT);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the sandbox of another process.");
        }
    }
}
