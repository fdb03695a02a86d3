package inia.sandbox;

import inia.sandbox.control.Fixing;
import inia.sandbox.control.Interventions;
import inia.sandbox.control.KeptLog;
import inia.sandbox.control.KeptSettings;
import inia.sandbox.control.Things;
import inia.sandbox.http.Server;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.iam.KeyPair;
import inia.sandbox.store.Store;
import inia.sandbox.store.StoreException;
import inia.sandbox.store.StoreHold;
import inia.sandbox.sts.OidcIssuer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SandboxClock clock = new SandboxClock();
    private final Interventions interventions = new Interventions();
    private final Store store;
    private final OidcIssuer issuer;
    private final Worlds worlds;
    private final KeptTime time;
    private final KeptSettings settings;
    private final KeptLog keptLog;
    private final Server server;
    private final RunningFile runningFile;
    private final List<Consumer<Identity>> accountListeners = new CopyOnWriteArrayList<>();
    private volatile World world;
    private boolean closed;

    /** @param goesOn whether it takes over from another */
    private Sandbox(SandboxOptions options, Store store, Binding binding, boolean goesOn) {
        this.store = store;
        this.issuer = new OidcIssuer(store);
        this.worlds = new Worlds(store, clock, issuer, options.open(), interventions.quotas()::hold);
        this.time = new KeptTime(store, clock, interventions.fixing());
        boolean isNew = store.snapshots().tables().isEmpty();
        time.begin();
        this.settings = new KeptSettings(store, clock, interventions);
        settings.begin(goesOn);
        this.keptLog = options.durable() ? new KeptLog(options.home(), interventions.log(), goesOn) : null;
        if (options.fixed()) {
            interventions.fixing().turn(true);
            clock.set(Fixing.TIME, false);
        }
        this.world = interventions.fixing().during("accounts", () -> worlds.begin(worlds.keysOf(options.accounts())));
        if (isNew) {
            store.snapshots().begin();
        }
        store.afterTakingBack(() -> world = worlds.again(world));
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
        try {
            return open(options, Storage.open(options), binding, false);
        } catch (RuntimeException | Error e) {
            binding.abandon();
            throw e;
        }
    }

    /**
     * Waits until nobody has a home open any more, and opens it then on the port that the options name, which whoever had it open
     * lets go of just now: clients find the same endpoint, and what they sent meanwhile waits to be answered.
     *
     * @throws SandboxException if the home can't be written, or its state can't be read
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static Sandbox succeed(SandboxOptions options) throws InterruptedException {
        try (StoreHold hold = Storage.await(options)) {
            Binding binding = Binding.insist(options.port(), PATIENCE);
            try {
                return open(options, hold.open(), binding, true);
            } catch (StoreException e) {
                binding.abandon();
                throw new SandboxException(e.getMessage());
            } catch (RuntimeException | Error e) {
                binding.abandon();
                throw e;
            }
        }
    }

    /** Loads what the first moments of {@link #succeed} need, in which nobody listens. */
    public static void prepare() {
        Binding.begin(0).abandon();
    }

    private static Sandbox open(SandboxOptions options, Store store, Binding binding, boolean goesOn) {
        try {
            Sandbox sandbox = new Sandbox(options, store, binding, goesOn);
            sandbox.start();
            return sandbox;
        } catch (RuntimeException | Error e) {
            // Where the port is in use, another is tried, for a state that is not new any more then.
            keepBeginning(store);
            store.close();
            throw e;
        }
    }

    /** Where the disk is full, changes are told without it. */
    private static void keepBeginning(Store store) {
        try {
            Things.keepBeginning(store.snapshots());
        } catch (StoreException unwritten) {
            // Who asks what changed is told.
        }
    }

    private void start() {
        Controls controls = new OwnControls(this, store, () -> world, interventions, settings);
        OwnPages pages = new OwnPages(endpoint(), controls, new OidcPages(issuer, clock));
        Front front = new Front(() -> world, clock, pages, interventions);
        server.start(front);
        WarmUp.begin(front, world.defaultKeys(), clock.instant(), () -> keepBeginning(store));
        if (runningFile != null) {
            runningFile.write(endpoint());
            keptLog.begin();
        }
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

    /**
     * Who accounts were made with: {@code default}, the user {@code admin} with AdministratorAccess, and {@code root}; then
     * the roots of other accounts, such as {@code root-222233334444}.
     */
    public List<Identity> identities() {
        AccountKeys keys = world.defaultKeys();
        List<Identity> identities = new ArrayList<>();
        identities.add(identity("default", keys.admin()));
        identities.add(identity("root", keys.root()));
        world.keys().forEach((id, made) -> {
            if (!id.equals(ACCOUNT)) {
                identities.add(identity("root-" + id, made.root()));
            }
        });
        return List.copyOf(identities);
    }

    /**
     * The root of another account, which is made if it is not there.
     *
     * @param id the account's twelve-digit id
     * @throws SandboxException if that can't be an account's id
     */
    public synchronized Identity account(String id) {
        SandboxOptions.checkAccount(id);
        KeyPair root = worlds.add(world, id);
        Identity identity = identity(id.equals(ACCOUNT) ? "root" : "root-" + id, root);
        accountListeners.forEach(listener -> listener.accept(identity));
        return identity;
    }

    /** Lets a listener hear of the root of every account that is asked for, by whichever way. */
    public void onAccount(Consumer<Identity> listener) {
        accountListeners.add(listener);
    }

    private static Identity identity(String profile, KeyPair pair) {
        return new Identity(profile, pair.accessKeyId(), pair.secretAccessKey());
    }

    /**
     * Empties it; its accounts are made anew, with the same identities and keys. Time is the machine's again, no call fails on
     * demand, changes are seen at once; snapshots stay. If ids and dates come out the same each time, they begin anew.
     */
    public synchronized void reset() {
        reset(interventions.fixing().isOn());
    }

    /** Empties it, to go on with ids and dates that come out the same each time, or with the machine's time and by chance. */
    synchronized void reset(boolean fixed) {
        interventions.gate().whileClosed(() -> {
            store.settling().settle(Duration.ZERO, clock);
            store.clear();
            clock.forgetListeners();
            clock.forget();
            interventions.clear();
            interventions.fixing().turn(fixed);
            if (fixed) {
                clock.set(Fixing.TIME, false);
            }
            world = interventions.fixing().during("accounts", () -> worlds.begin(world.keys()));
            store.snapshots().begin();
        });
    }

    /** Makes the state what it was when a snapshot was taken; time and faults stay. */
    synchronized void restore(String snapshot) {
        interventions.gate().whileClosed(() -> {
            store.snapshots().restore(snapshot);
            time.again();
            settings.keep();
            clock.forgetListeners();
            world = worlds.begin(world.keys());
        });
    }

    /** Stops listening; what was acknowledged is kept, if the sandbox is durable. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Nobody is refused meanwhile: who calls now is answered by the sandbox that takes over, if one does.
        interventions.gate().shut();
        if (runningFile != null) {
            runningFile.remove(endpoint());
            keptLog.close();
        }
        try {
            store.close();
        } finally {
            server.close();
        }
    }
}
