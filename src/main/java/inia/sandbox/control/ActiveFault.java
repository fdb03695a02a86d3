package inia.sandbox.control;

import inia.sandbox.call.CallsInSecond;
import java.util.Map;

/** A fault, and how often it has befallen. */
final class ActiveFault {
    private final Fault fault;
    private final CallsInSecond letThrough;
    private long befell;

    ActiveFault(Fault fault, long befell) {
        this.fault = fault;
        this.befell = befell;
        this.letThrough = new CallsInSecond(fault.perSecond());
    }

    Fault fault() {
        return fault;
    }

    synchronized long befell() {
        return befell;
    }

    /** Whether it befalls this call, which is counted then. */
    synchronized boolean strikes() {
        if (fault.times() != 0 && befell >= fault.times() || fault.perSecond() != 0 && letThrough.takes()) {
            return false;
        }
        befell++;
        return true;
    }

    synchronized Map<String, Object> told() {
        return fault.told(befell);
    }
}
