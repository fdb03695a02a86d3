package inia.sandbox.iam;

import java.time.Instant;

/** When, where and on what service an access key was last used. */
record AccessKeyUseRow(Instant at, String service, String region) {
    /** Whether the key was used then, there and for that. */
    boolean is(Instant otherAt, String otherService, String otherRegion) {
        return at.equals(otherAt) && service.equals(otherService) && region.equals(otherRegion);
    }
}
