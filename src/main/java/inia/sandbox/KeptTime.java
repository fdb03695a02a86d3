package inia.sandbox;

import inia.sandbox.control.Fixing;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;

/** Keeps how the clock was turned, for the next sandbox with the same state: its time goes on where this one's ended. */
final class KeptTime {
    private static final String KEY = "clock";

    private final Store store;
    private final SandboxClock clock;
    private final Fixing fixing;

    KeptTime(Store store, SandboxClock clock, Fixing fixing) {
        this.store = store;
        this.clock = clock;
        this.fixing = fixing;
    }

    /** How the clock went from a time of the machine on. */
    record Row(Instant machine, Instant sandbox, boolean running, boolean fixed) {}

    private Table<Row> table() {
        return store.table("sandbox/time", Row.class);
    }

    /** Turns the clock as it was, and keeps how it is turned from now on. */
    void begin() {
        Row row = table().get(KEY);
        if (row != null) {
            fixing.turn(row.fixed());
            clock.resume(row.machine(), row.sandbox(), row.running());
        }
        clock.keptBy(this::keep);
    }

    private void keep(Instant machine, Instant sandbox, boolean running) {
        table().put(KEY, new Row(machine, sandbox, running, fixing.isOn()));
        store.commit();
    }

    /** Keeps how it is turned now, in a state that was replaced. */
    void again() {
        store.change(() -> table().remove(KEY));
        clock.tell();
        store.commit();
    }
}
