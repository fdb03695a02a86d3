package inia.sandbox.iam;

import java.time.Instant;

/** When and where a session of a role last made a call. */
record RoleUseRow(Instant at, String region) {
    boolean is(Instant otherAt, String otherRegion) {
        return at.equals(otherAt) && region.equals(otherRegion);
    }
}
