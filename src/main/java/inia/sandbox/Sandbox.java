package inia.sandbox;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.Authentication;
import inia.sandbox.auth.Authenticator;
import inia.sandbox.auth.OpenDoor;
import inia.sandbox.call.Caller;
import inia.sandbox.http.Server;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.iam.IamService;
import inia.sandbox.iam.KeyPair;
import inia.sandbox.sqs.SqsService;
import inia.sandbox.store.Store;
import inia.sandbox.store.StoreException;
import inia.sandbox.store.StoreInUse;
import inia.sandbox.store.Stores;
import inia.sandbox.sts.StsService;
import java.io.IOException;
import java.net.BindException;
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

    private final Store store;
    private final boolean open;
    private final SandboxClock clock = new SandboxClock();
    private final RunningFile runningFile;
    private final Server server;
    private volatile World world;
    private volatile AccountKeys keys;

    private Sandbox(SandboxOptions options, Store store) throws IOException {
        this.store = store;
        this.open = options.open();
        this.runningFile = options.durable() ? new RunningFile(options.home()) : null;
        this.world = begin(null);
        this.server =
                Server.start(options.port(), new Front(() -> world, clock, new OwnPages(this::endpoint, this::reset)));
        try {
            if (runningFile != null) {
                runningFile.write(endpoint());
            }
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Opens a sandbox; it listens when this returns.
     *
     * @throws SandboxInUse if another process has the same home open
     * @throws PortInUse if the port is in use
     * @throws SandboxException if the home can't be written, or its state can't be read
     */
    public static Sandbox open(SandboxOptions options) {
        Store store = store(options);
        try {
            return new Sandbox(options, store);
        } catch (IOException e) {
            store.close();
            throw unreachable(options, e);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private static Store store(SandboxOptions options) {
        if (!options.durable()) {
            return Stores.memory();
        }
        Home.prepare(options.home());
        try {
            return Stores.durable(options.home().resolve("store"));
        } catch (StoreInUse e) {
            URI endpoint = running(options.home()).orElse(null);
            String where = endpoint == null ? "" : " It listens at " + endpoint + ".";
            throw new SandboxInUse(e.getMessage() + where, endpoint, e);
        } catch (StoreException e) {
            throw new SandboxException(e.getMessage(), e);
        }
    }

    private static SandboxException unreachable(SandboxOptions options, IOException failure) {
        if (failure instanceof BindException && options.port() != 0) {
            return new PortInUse(
                    "The sandbox can't listen on port " + options.port() + ": it is in use, or not for this user."
                            + " Choose another port, or 0 for any that is free.",
                    failure);
        }
        return new SandboxException("The sandbox can't start: " + failure.getMessage(), failure);
    }

    /** Where the sandbox listens that has this home open, if one does: in this process or another. */
    public static Optional<URI> running(Path home) {
        return new RunningFile(home).endpoint();
    }

    /** A world over the store as it is; an account that isn't there is made with these keys, or with new ones. */
    private World begin(AccountKeys known) {
        IamService iam = new IamService(store);
        keys = iam.open(ACCOUNT, known == null ? AccountKeys.generate(ACCOUNT) : known, clock.instant());
        store.commit();
        AccessKeys accessKeys = iam.accessKeys();
        ServiceRegistry services = new ServiceRegistry()
                .add("iam", () -> iam)
                .add("sts", () -> new StsService(accessKeys))
                .add("sqs", () -> new SqsService(store, clock));
        return new World(store, services, authentication(accessKeys), iam.authorizer());
    }

    private Authentication authentication(AccessKeys accessKeys) {
        String root = "arn:aws:iam::" + ACCOUNT + ":root";
        return open
                ? new OpenDoor(new Caller(ACCOUNT, root, ACCOUNT, keys.root().accessKeyId(), true))
                : new Authenticator(accessKeys, clock);
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
        return List.of(identity("default", keys.admin()), identity("root", keys.root()));
    }

    private static Identity identity(String profile, KeyPair pair) {
        return new Identity(profile, pair.accessKeyId(), pair.secretAccessKey());
    }

    /** Empties it; the account with its two identities is made anew, with the same keys. */
    public synchronized void reset() {
        store.clear();
        world = begin(keys);
    }

    /** Stops listening; what was acknowledged is kept, if the sandbox is durable. */
    @Override
    public void close() {
        if (runningFile != null) {
            runningFile.remove(endpoint());
        }
        server.close();
        store.close();
    }
}
