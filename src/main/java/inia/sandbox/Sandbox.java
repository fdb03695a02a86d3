package inia.sandbox;

import inia.sandbox.http.Server;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.iam.KeyPair;
import inia.sandbox.policy.ExplanationJson;
import inia.sandbox.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An AWS of one's own: a server on this machine that any AWS client can call.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory())) {
 *     URI endpoint = sandbox.endpoint();             // point a client here
 *     Identity admin = sandbox.identities().get(0);  // with this access key
 * }
 * }</pre>
 *
 * Its threads don't keep the program alive. Safe for use by many threads.
 */
public final class Sandbox implements AutoCloseable {
    /** The account that every sandbox is made with. */
    public static final String ACCOUNT = "123456789012";

    private final SandboxClock clock = new SandboxClock();
    private final Store store;
    private final Worlds worlds;
    private final Server server;
    private final RunningFile runningFile;
    private volatile World world;
    private boolean closed;

    private Sandbox(SandboxOptions options, Store store, Binding binding) {
        this.store = store;
        this.worlds = new Worlds(store, clock, options.open());
        this.world = worlds.begin();
        this.server = binding.server();
        this.runningFile = options.durable() ? new RunningFile(options.home()) : null;
    }

    /**
     * Opens a sandbox; it listens when this returns.
     *
     * @throws SandboxInUse if another process has the same home open
     * @throws PortInUse if the port is in use
     * @throws SandboxException if the home can't be written, or its state can't be read
     */
    public static Sandbox open(SandboxOptions options) {
        Binding binding = Binding.begin(options.port());
        Store store = null;
        try {
            store = Storage.open(options);
            Sandbox sandbox = new Sandbox(options, store, binding);
            sandbox.start();
            return sandbox;
        } catch (RuntimeException | Error e) {
            binding.abandon();
            if (store != null) {
                store.close();
            }
            throw e;
        }
    }

    private void start() {
        Front front = new Front(() -> world, clock, new OwnPages(endpoint(), this::reset, this::decision));
        server.start(front);
        WarmUp.begin(front, world.keys().root(), clock.instant());
        if (runningFile != null) {
            runningFile.write(endpoint());
        }
    }

    private Optional<String> decision(String requestId) {
        return world.authorizer().explanations().find(requestId).map(ExplanationJson::of);
    }

    /** Where the sandbox listens that has this home open, if one does: in this process or another. */
    public static Optional<URI> running(Path home) {
        return new RunningFile(home).endpoint();
    }

    /** Where it listens: {@code http://127.0.0.1:PORT}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** The sandbox's time. */
    public SandboxClock clock() {
        return clock;
    }

    /** Who the account was made with: {@code default}, the user {@code admin} with AdministratorAccess, and {@code root}. */
    public List<Identity> identities() {
        AccountKeys keys = world.keys();
        return List.of(identity("default", keys.admin()), identity("root", keys.root()));
    }

    private static Identity identity(String profile, KeyPair pair) {
        return new Identity(profile, pair.accessKeyId(), pair.secretAccessKey());
    }

    /** Empties it; the account with its two identities is made anew, with the same keys. */
    public synchronized void reset() {
        store.clear();
        clock.forgetListeners();
        world = worlds.begin(world.keys());
    }

    /** Stops listening; what was acknowledged is kept, if the sandbox is durable. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (runningFile != null) {
            runningFile.remove(endpoint());
        }
        server.close();
        store.close();
    }
}
