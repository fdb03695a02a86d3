package inia.sandbox.auth;

import java.time.Instant;
import java.util.Optional;

/** Knows every access key of every account. */
public interface AccessKeys {
    /** The key of this id, active or not. */
    Optional<AccessKey> find(String accessKeyId);

    /** Notes that the key signed a call that was let in. */
    void used(String accessKeyId, String service, String region, Instant at);
}
