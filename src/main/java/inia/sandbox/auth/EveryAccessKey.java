package inia.sandbox.auth;

import java.time.Instant;
import java.util.Optional;

/**
 * The long-term keys and the temporary ones as one.
 *
 * @param longTerm those of users and roots
 * @param temporary those of sessions
 */
public record EveryAccessKey(AccessKeys longTerm, AccessKeys temporary) implements AccessKeys {
    @Override
    public Optional<AccessKey> find(String accessKeyId) {
        return of(accessKeyId).find(accessKeyId);
    }

    @Override
    public void used(String accessKeyId, String service, String region, Instant at) {
        of(accessKeyId).used(accessKeyId, service, region, at);
    }

    private AccessKeys of(String accessKeyId) {
        return accessKeyId.startsWith("ASIA") ? temporary : longTerm;
    }
}
