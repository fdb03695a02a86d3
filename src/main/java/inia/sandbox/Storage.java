package inia.sandbox;

import inia.sandbox.store.Store;
import inia.sandbox.store.StoreException;
import inia.sandbox.store.StoreHold;
import inia.sandbox.store.StoreInUse;
import inia.sandbox.store.Stores;
import java.net.URI;
import java.nio.file.Path;

/** Opens the store that a sandbox keeps its state in. */
final class Storage {
    private Storage() {}

    /**
     * Holds the state that the options name as soon as no other sandbox does.
     *
     * @throws SandboxException if the home can't be written
     */
    static StoreHold await(SandboxOptions options) throws InterruptedException {
        Home.prepare(options.home());
        try {
            return Stores.await(folder(options));
        } catch (StoreException e) {
            throw new SandboxException(e.getMessage());
        }
    }

    private static Path folder(SandboxOptions options) {
        return options.home().resolve("store");
    }

    /**
     * The store that the options ask for.
     *
     * @throws SandboxException if the home can't be written, its state can't be read, or another process has it
     */
    static Store open(SandboxOptions options) {
        if (!options.durable()) {
            return Stores.memory();
        }
        Home.prepare(options.home());
        try {
            return Stores.durable(folder(options));
        } catch (StoreInUse e) {
            URI endpoint = Sandbox.running(options.home()).orElse(null);
            String where = endpoint == null ? "" : " It listens at " + endpoint + ".";
            throw new SandboxInUse(e.getMessage() + where, endpoint);
        } catch (StoreException e) {
            throw new SandboxException(e.getMessage());
        }
    }
}
