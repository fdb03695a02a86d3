package inia.sandbox.s3;

import java.time.Instant;

/**
 * A bucket.
 *
 * @param id tells it from a later bucket of the same name
 * @param versioning {@code Enabled} or {@code Suspended}; {@code null} if it never kept versions
 * @param mfaDelete what was said of MFA for deletes, or {@code null}
 * @param objectLock whether its objects can be locked
 */
record Bucket(
        String id,
        String name,
        String account,
        String region,
        Instant created,
        String versioning,
        String mfaDelete,
        boolean objectLock) {
    static final String ENABLED = "Enabled";

    String arn() {
        return "arn:aws:s3:::" + name;
    }

    /** Whether it keeps a version for each change. */
    boolean keepsVersions() {
        return ENABLED.equals(versioning);
    }

    /** Whether it keeps versions, or once did. */
    boolean hasVersions() {
        return versioning != null;
    }

    Bucket withVersioning(String other, String otherMfaDelete) {
        return new Bucket(id, name, account, region, created, other, otherMfaDelete, objectLock);
    }

    Bucket withObjectLock() {
        return new Bucket(id, name, account, region, created, versioning, mfaDelete, true);
    }
}
