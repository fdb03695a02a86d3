package inia.sandbox.store;

import java.nio.file.Path;

/** Another sandbox holds the store's folder. */
public final class StoreInUse extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreInUse(Path folder) {
        super(
                "The state in " + folder + " is in use by another running sandbox. Attach to that one, stop it,"
                        + " or keep this one's state elsewhere (INIA_HOME, or --store memory).",
                null);
    }
}
