package inia.sandbox.sts;

import inia.sandbox.auth.MfaDevices;
import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;

/** Checks the code of an MFA device that came with a request. */
final class MfaCheck {
    private static final String FAILED = "MultiFactorAuthentication failed";

    private final MfaDevices devices;

    MfaCheck(MfaDevices devices) {
        this.devices = devices;
    }

    /**
     * When the code was given; {@code null} if neither device nor code was.
     *
     * @throws Refusal with code {@code AccessDenied} if the code is wrong, or half of it is missing
     */
    Instant time(String serialNumber, String tokenCode, Call call) {
        if (serialNumber == null && tokenCode == null) {
            return null;
        }
        if (serialNumber == null || tokenCode == null) {
            throw denied(", must provide both MFA serial number and one time pass code.");
        }
        switch (devices.check(call.caller(), serialNumber, tokenCode, call.now())) {
            case VALID -> {
                return call.now();
            }
            case INVALID -> throw denied(" with invalid MFA one time pass code.");
            default ->
                throw denied(", unable to validate MFA code. Please verify your MFA serial number is valid and"
                        + " associated with this user.");
        }
    }

    private static Refusal denied(String problem) {
        return new Refusal("AccessDenied", 403, FAILED + problem);
    }
}
