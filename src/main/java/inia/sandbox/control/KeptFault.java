package inia.sandbox.control;

import java.time.Duration;

/** A fault as the store keeps it, and how often it has befallen. */
record KeptFault(
        int id,
        String operation,
        int status,
        String code,
        String message,
        long delayMillis,
        Fault.Drop drop,
        int perSecond,
        long times,
        long befell) {
    static KeptFault of(ActiveFault active) {
        Fault fault = active.fault();
        return new KeptFault(
                fault.id(),
                fault.operation(),
                fault.status(),
                fault.code(),
                fault.message(),
                fault.delay().toMillis(),
                fault.drop(),
                fault.perSecond(),
                fault.times(),
                active.befell());
    }

    ActiveFault resumed() {
        Fault fault =
                new Fault(id, operation, status, code, message, Duration.ofMillis(delayMillis), drop, perSecond, times);
        return new ActiveFault(fault, befell);
    }
}
