package inia.sandbox.s3;

import java.time.Instant;
import java.util.Map;

/**
 * What an object has beside its bytes and its headers.
 *
 * @param tags its tags
 * @param acl who else may do what with it; {@code null} for nobody
 * @param lock what keeps it from being deleted
 * @param encryption how it is encrypted
 * @param restoredUntil until when an archived object can be read; {@code null} if it was not restored
 * @param replication how far it is copied to other buckets: {@code PENDING}, {@code COMPLETED}, {@code FAILED}; {@code REPLICA} of
 *     such a copy; {@code null} if it is neither
 */
record Settings(
        Map<String, String> tags,
        AccessList acl,
        Lock lock,
        Encryption encryption,
        Instant restoredUntil,
        String replication) {
    /** Those of an object of which nothing was said. */
    static final Settings NONE = new Settings(Map.of(), null, null, null, null, null);

    Settings {
        lock = lock == null ? Lock.NONE : lock;
        encryption = encryption == null ? Encryption.DEFAULT : encryption;
    }

    Settings withTags(Map<String, String> other) {
        return new Settings(other, acl, lock, encryption, restoredUntil, replication);
    }

    Settings withAcl(AccessList other) {
        return new Settings(tags, other, lock, encryption, restoredUntil, replication);
    }

    Settings withLock(Lock other) {
        return new Settings(tags, acl, other, encryption, restoredUntil, replication);
    }

    Settings restoredUntil(Instant time) {
        return new Settings(tags, acl, lock, encryption, time, replication);
    }

    Settings withReplication(String status) {
        return new Settings(tags, acl, lock, encryption, restoredUntil, status);
    }
}
