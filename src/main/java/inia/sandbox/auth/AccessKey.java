package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import java.time.Instant;

/**
 * An access key, with the secret that signs and the caller that it stands for.
 *
 * @param accessKeyId the id that a signature names, such as {@code AKIA…}, or {@code ASIA…} of a temporary one
 * @param secretAccessKey the secret that signs
 * @param caller who signs with it
 * @param active whether it may be used
 * @param token the session token that must come with a temporary key, or {@code null} for a long-term one
 * @param expires when a temporary key ends, or {@code null} for a long-term one
 */
public record AccessKey(
        String accessKeyId, String secretAccessKey, Caller caller, boolean active, String token, Instant expires) {
    /** A long-term key. */
    public AccessKey(String accessKeyId, String secretAccessKey, Caller caller, boolean active) {
        this(accessKeyId, secretAccessKey, caller, active, null, null);
    }

    /** Whether this is the session token that belongs to the key, or there is none as none belongs to it. */
    boolean hasToken(String given) {
        return token == null ? given == null : given != null && Digests.same(token, given);
    }

    /** Whether it has come to its end. */
    boolean hasExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "AccessKey[" + accessKeyId + ", secret ****, " + caller.arn() + (active ? "]" : ", inactive]");
    }
}
