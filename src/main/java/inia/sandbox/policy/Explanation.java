package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided about one call, and how that came about.
 *
 * <p>Of a call that needs many permissions, such as one to delete a thousand objects, the first are kept, and the first
 * that was refused.
 */
public final class Explanation {
    private static final int MOST_KEPT = 20;

    private final Call call;
    private final String operation;
    private final List<Decision> decisions = new ArrayList<>(1);
    private final boolean open;
    private boolean refused;

    /** @param operation the operation, such as {@code iam:CreateUser} */
    Explanation(Call call, String operation) {
        this(call, operation, false);
    }

    private Explanation(Call call, String operation, boolean open) {
        this.call = call;
        this.operation = operation;
        this.open = open;
    }

    /** Of a call that nobody was asked about, as everybody may do everything. */
    static Explanation ofOpenDoor(Call call, String operation) {
        return new Explanation(call, operation, true);
    }

    /** Whether everybody may do everything, so that nothing was decided. */
    boolean isOpen() {
        return open;
    }

    synchronized void add(Decision decision) {
        if (decisions.size() < MOST_KEPT) {
            decisions.add(decision);
        } else if (!refused && !decision.allowed()) {
            decisions.set(MOST_KEPT - 1, decision);
        }
        refused |= !decision.allowed();
    }

    /** The call. */
    public Call call() {
        return call;
    }

    /** Who called. */
    public Caller caller() {
        return call.caller();
    }

    /** The operation, such as {@code iam:CreateUser}. */
    public String operation() {
        return operation;
    }

    /** The decisions about the permissions that the call needed, in their order: the first refusal is the one that is told. */
    public synchronized List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
