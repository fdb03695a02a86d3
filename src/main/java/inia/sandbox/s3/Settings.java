package inia.sandbox.s3;

import java.util.Map;

/**
 * What an object has beside its bytes and its headers.
 *
 * @param tags its tags
 * @param acl who else may do what with it; {@code null} for nobody
 * @param lock what keeps it from being deleted
 * @param encryption how it is encrypted
 * @param restored from when until when an archived object can be read; {@code null} if nobody had it restored
 * @param replication how far it is copied to other buckets: {@code PENDING}, {@code COMPLETED}, {@code FAILED}; {@code REPLICA} of
 *     such a copy; {@code null} if it is neither
 */
record Settings(
        Map<String, String> tags,
        AccessList acl,
        Lock lock,
        Encryption encryption,
        Restored restored,
        String replication) {
    /** Those of an object of which nothing was said. */
    static final Settings NONE = new Settings(Map.of(), null, null, null, null, null);

    Settings {
        lock = lock == null ? Lock.NONE : lock;
        encryption = encryption == null ? Encryption.DEFAULT : encryption;
    }

    Settings withTags(Map<String, String> other) {
        return new Settings(other, acl, lock, encryption, restored, replication);
    }

    Settings withAcl(AccessList other) {
        return new Settings(tags, other, lock, encryption, restored, replication);
    }

    Settings withLock(Lock other) {
        return new Settings(tags, acl, other, encryption, restored, replication);
    }

    Settings withRestored(Restored other) {
        return new Settings(tags, acl, lock, encryption, other, replication);
    }

    Settings withReplication(String status) {
        return new Settings(tags, acl, lock, encryption, restored, status);
    }
}
