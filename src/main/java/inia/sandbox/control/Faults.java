package inia.sandbox.control;

import inia.sandbox.http.ConnectionDropped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that befall calls at present. Safe for use by many threads. */
public final class Faults {
    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
    private volatile Runnable changed = () -> {};
    private int lastId;

    /** No faults yet. */
    public Faults() {}

    /**
     * Lets befall a call what is to befall it.
     *
     * @return whether its connection is to be dropped once everything was done
     * @throws inia.sandbox.call.Refusal if it is to be refused
     * @throws ConnectionDropped if its connection is to be dropped before anything is done
     */
    public boolean befall(String service, String operation) {
        if (active.isEmpty()) {
            return false;
        }
        boolean dropAfter = false;
        for (ActiveFault each : active) {
            Fault fault = each.fault();
            if (fault.meets(service, operation) && each.strikes()) {
                if (fault.times() != 0) {
                    changed.run();
                }
                pause(fault.delay());
                if (fault.drop() == Fault.Drop.BEFORE) {
                    throw new ConnectionDropped();
                }
                if (fault.refuses()) {
                    throw fault.refusal(service);
                }
                dropAfter |= fault.drop() == Fault.Drop.AFTER;
            }
        }
        return dropAfter;
    }

    private static void pause(Duration delay) {
        if (!delay.isZero()) {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs this whenever there are others, or one of those that end by themselves has befallen a call. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Goes on with the faults that another sandbox had. */
    synchronized void resume(List<KeptFault> kept) {
        kept.forEach(each -> active.add(each.resumed()));
        lastId = kept.stream().mapToInt(KeptFault::id).max().orElse(0);
    }

    List<KeptFault> kept() {
        return active.stream().map(KeptFault::of).toList();
    }

    /** Adds a fault, whatever its id, and gives it as it was added. */
    Map<String, Object> add(Fault fault) {
        ActiveFault added;
        synchronized (this) {
            lastId++;
            added = new ActiveFault(withId(fault, lastId), 0);
            active.add(added);
        }
        changed.run();
        return added.told();
    }

    private static Fault withId(Fault fault, int id) {
        return new Fault(
                id,
                fault.operation(),
                fault.status(),
                fault.code(),
                fault.message(),
                fault.delay(),
                fault.drop(),
                fault.perSecond(),
                fault.times());
    }

    /** The fault of this number, or {@code null}. */
    synchronized Fault find(int id) {
        return active.stream()
                .map(ActiveFault::fault)
                .filter(fault -> fault.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** Puts a fault in place of the one of the same number; how often it befell is kept. */
    Map<String, Object> replace(Fault fault) {
        Map<String, Object> told = Map.of();
        synchronized (this) {
            for (int i = 0; i < active.size(); i++) {
                if (active.get(i).fault().id() == fault.id()) {
                    ActiveFault other = new ActiveFault(fault, active.get(i).befell());
                    active.set(i, other);
                    told = other.told();
                }
            }
        }
        changed.run();
        return told;
    }

    void end(int id) {
        active.removeIf(each -> each.fault().id() == id);
        changed.run();
    }

    /** Ends all. */
    public void clear() {
        active.clear();
        changed.run();
    }

    /** Those that there are, those that befell all their calls too, in the order in which they were added. */
    List<Map<String, Object>> told() {
        List<Map<String, Object>> told = new ArrayList<>();
        active.forEach(each -> told.add(each.told()));
        return told;
    }
}
