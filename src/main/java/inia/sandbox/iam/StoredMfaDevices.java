package inia.sandbox.iam;

import inia.sandbox.auth.MfaDevices;
import inia.sandbox.call.Caller;
import java.time.Instant;

/** The MFA devices that IAM keeps, for those who check their codes. */
final class StoredMfaDevices implements MfaDevices {
    private final Accounts accounts;

    StoredMfaDevices(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Verdict check(Caller caller, String serialNumber, String code, Instant now) {
        MfaTable devices = accounts.of(caller.account()).mfaDevices();
        MfaDeviceRow device = devices.find(serialNumber);
        if (device == null || !caller.userId().equals(device.ownerId())) {
            return Verdict.UNKNOWN_DEVICE;
        }
        boolean right = accounts.change(() -> devices.redeem(caller.userId(), serialNumber, code, now));
        return right ? Verdict.VALID : Verdict.INVALID;
    }
}
