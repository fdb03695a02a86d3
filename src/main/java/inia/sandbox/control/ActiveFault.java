package inia.sandbox.control;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A fault, and how often it has befallen. */
final class ActiveFault {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Fault fault;
    private long befell;
    private long windowBegan = System.nanoTime();
    private int inWindow;

    ActiveFault(Fault fault, long befell) {
        this.fault = fault;
        this.befell = befell;
    }

    Fault fault() {
        return fault;
    }

    synchronized long befell() {
        return befell;
    }

    /** Whether it befalls this call, which is counted then. */
    synchronized boolean strikes() {
        if (fault.times() != 0 && befell >= fault.times() || fault.perSecond() != 0 && isLetThrough()) {
            return false;
        }
        befell++;
        return true;
    }

    /** So many calls in each second; seconds begin with a call. */
    private boolean isLetThrough() {
        long now = System.nanoTime();
        if (now - windowBegan >= SECOND) {
            windowBegan = now;
            inWindow = 0;
        }
        inWindow++;
        return inWindow <= fault.perSecond();
    }

    synchronized Map<String, Object> told() {
        return fault.told(befell);
    }
}
