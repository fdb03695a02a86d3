package inia.sandbox.control;

/** Whether services take only so many calls a second as AWS's do. */
public final class Quotas {
    private volatile boolean hold;

    /** As many as come. */
    public Quotas() {}

    /** Lets them hold from now on, or not. */
    public void set(boolean on) {
        hold = on;
    }

    /** Whether they hold. */
    public boolean hold() {
        return hold;
    }
}
