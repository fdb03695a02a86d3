package inia.sandbox.store;

/** A store's folder that this process holds, before the store in it is opened. */
public final class StoreHold implements AutoCloseable {
    private final StoreFolder folder;
    private boolean opened;

    StoreHold(StoreFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens the store, which gives the folder free when it is closed.
     *
     * @throws StoreException if the state can't be read
     */
    public Store open() {
        // From here on the store gives the folder free, also if it can't be opened.
        opened = true;
        return Stores.open(folder.checked(), DurableTables.JOURNAL_LIMIT);
    }

    /** Gives the folder free, if no store was opened in it. */
    @Override
    public void close() {
        if (!opened) {
            folder.close();
        }
    }
}
