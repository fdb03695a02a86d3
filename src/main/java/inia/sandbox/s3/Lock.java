package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What keeps an object's version from being deleted.
 *
 * @param mode {@code GOVERNANCE} or {@code COMPLIANCE}; {@code null} if it is not retained
 * @param until until when it is retained
 * @param legalHold whether it is held until somebody lets it go; {@code null} if nothing was ever said
 */
record Lock(String mode, Instant until, String legalHold) {
    static final Lock NONE = new Lock(null, null, null);
    static final String GOVERNANCE = "GOVERNANCE";
    static final String COMPLIANCE = "COMPLIANCE";

    /** Refuses to delete what is locked. */
    void checkDelete(Instant now, boolean bypassGovernance) {
        if ("ON".equals(legalHold) || retained(now) && !(bypassGovernance && GOVERNANCE.equals(mode))) {
            throw locked();
        }
    }

    private boolean retained(Instant now) {
        return mode != null && until.isAfter(now);
    }

    /** Refuses to weaken a retention that may not be weakened. */
    void checkRetention(Lock other, Instant now, boolean bypassGovernance) {
        if (!retained(now)) {
            return;
        }
        boolean weaker = other.mode == null
                || other.until.isBefore(until)
                || COMPLIANCE.equals(mode) && GOVERNANCE.equals(other.mode);
        if (weaker && (COMPLIANCE.equals(mode) || !bypassGovernance)) {
            throw locked();
        }
    }

    private static Refusal locked() {
        return new Refusal("AccessDenied", 403, "Access Denied because object protected by object lock.");
    }

    Lock withRetention(String newMode, Instant newUntil) {
        return new Lock(newMode, newUntil, legalHold);
    }

    Lock withLegalHold(String status) {
        return new Lock(mode, until, status);
    }

    /** Sets the lock in what tells of an object. */
    void tell(SdkPojo builder) {
        if (mode != null) {
            Members.set(builder, "ObjectLockMode", mode);
            Members.set(builder, "ObjectLockRetainUntilDate", until);
        }
        if (legalHold != null) {
            Members.set(builder, "ObjectLockLegalHoldStatus", legalHold);
        }
    }
}
