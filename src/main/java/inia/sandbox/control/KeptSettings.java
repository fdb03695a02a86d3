package inia.sandbox.control;

import inia.sandbox.store.Settling;
import inia.sandbox.store.Store;
import inia.sandbox.store.StoreException;
import inia.sandbox.store.Table;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Keeps what a teacher has set, for the sandbox that takes over from this one; one that is opened begins without. */
public final class KeptSettings {
    private static final String KEY = "settings";

    private final Store store;
    private final InstantSource clock;
    private final Interventions interventions;

    /**
     * @param store where it is kept, whose settling is part of it
     * @param clock by which changes settle
     * @param interventions what is kept
     */
    public KeptSettings(Store store, InstantSource clock, Interventions interventions) {
        this.store = store;
        this.clock = clock;
        this.interventions = interventions;
    }

    /** What was set, and the faults that there were. */
    record Row(long settleMillis, int pages, boolean quotas, List<KeptFault> faults) {
        boolean isNothing() {
            return settleMillis == 0 && pages == 0 && !quotas && faults.isEmpty();
        }
    }

    private Table<Row> table() {
        return store.table("sandbox/settings", Row.class);
    }

    /**
     * Sets what was set before, if it goes on, and keeps what is set from now on.
     *
     * @param goesOn whether calls go on as if no other sandbox answered them from now on
     */
    public void begin(boolean goesOn) {
        Row row = table().get(KEY);
        if (row != null && goesOn) {
            store.settling().settle(Duration.ofMillis(row.settleMillis()), clock);
            interventions.pages().set(row.pages());
            interventions.quotas().set(row.quotas());
            interventions.faults().resume(row.faults());
        }
        interventions.faults().onChange(this::keep);
        keep();
    }

    /** Keeps what is set now, if it is not kept yet. */
    public synchronized void keep() {
        Settling settling = store.settling();
        Row now = new Row(
                settling.time().toMillis(),
                interventions.pages().most(),
                interventions.quotas().hold(),
                interventions.faults().kept());
        Row kept = table().get(KEY);
        if (kept == null ? now.isNothing() : now.equals(kept)) {
            return;
        }
        try {
            table().put(KEY, now);
            store.commit();
        } catch (StoreException unwritten) {
            // It holds for as long as this process goes on.
        }
    }
}
