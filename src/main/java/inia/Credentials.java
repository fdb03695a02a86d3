package inia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The keys that a session signs with, and where they came from; the secret is not told.
 *
 * @param accessKeyId the access key's id, which is no secret
 * @param temporary whether they come with a session token, which STS lends for a while
 * @param expires when they cease to be good, if that is known
 * @param origin where they came from, such as {@code profile root}
 * @param tried the places that were asked before, in order, and why each gave nothing
 */
public record Credentials(
        String accessKeyId, boolean temporary, Optional<Instant> expires, String origin, List<String> tried) {
    static Credentials of(CredentialSource source) {
        AwsCredentials keys = source.resolveCredentials();
        boolean temporary = keys instanceof software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
        return new Credentials(keys.accessKeyId(), temporary, keys.expirationTime(), source.origin(), source.tried());
    }

    /** On one line: {@code AKIAIOSFODNN7EXAMPLE from environment, after system properties (not set)}. */
    String inShort() {
        return accessKeyId + " from " + origin + (tried.isEmpty() ? "" : ", after " + String.join(", ", tried));
    }

    /** The id, the origin, and what was tried before. */
    @Override
    public String toString() {
        return "Credentials(" + accessKeyId + ", secret ****" + (temporary ? ", session token ****" : "") + ", from "
                + origin + expires.map(time -> ", until " + time).orElse("") + ")"
                + (tried.isEmpty() ? "" : "\n  tried before: " + String.join("; ", tried));
    }
}
