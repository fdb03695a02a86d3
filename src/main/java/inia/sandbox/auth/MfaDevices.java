package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import java.time.Instant;

/** Knows the MFA devices of users and roots. */
@FunctionalInterface
public interface MfaDevices {
    /** What was found about a code. */
    enum Verdict {
        /** The device gave it. */
        VALID,
        /** The device gave another. */
        INVALID,
        /** The caller has no such device. */
        UNKNOWN_DEVICE
    }

    /** Nobody has a device. */
    MfaDevices NONE = (caller, serialNumber, code, now) -> Verdict.UNKNOWN_DEVICE;

    /**
     * Checks a code.
     *
     * @param caller whose device it must be
     * @param serialNumber the device's serial number, an ARN for a virtual one
     * @param code the six digits that it shows
     * @param now the sandbox's time
     */
    Verdict check(Caller caller, String serialNumber, String code, Instant now);
}
