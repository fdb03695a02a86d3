package inia;

import inia.client.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Keys that STS lends for a role, lent anew before they expire. */
final class RoleKeys implements CredentialSource {
    /** Early enough that a call which has just begun, and its retries, still end in time. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Client sts;
    private final Map<String, ?> parameters;
    private AwsSessionCredentials keys;
    private Instant renewal;

    RoleKeys(Client sts, Map<String, ?> parameters) {
        this.sts = sts;
        this.parameters = parameters;
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        if (keys == null || !Instant.now().isBefore(renewal)) {
            Map<?, ?> lent = (Map<?, ?>) sts.call("AssumeRole", parameters).get("Credentials");
            keys = lent(lent);
            renewal = ((Instant) lent.get("Expiration")).minus(EARLY);
        }
        return keys;
    }

    /** The keys in an answer of STS, which are good for a while. */
    static AwsSessionCredentials lent(Map<?, ?> lent) {
        return AwsSessionCredentials.builder()
                .accessKeyId((String) lent.get("AccessKeyId"))
                .secretAccessKey((String) lent.get("SecretAccessKey"))
                .sessionToken((String) lent.get("SessionToken"))
                .expirationTime((Instant) lent.get("Expiration"))
                .build();
    }

    String roleArn() {
        return (String) parameters.get("RoleArn");
    }

    @Override
    public String origin() {
        return "the role " + roleArn() + ", as " + parameters.get("RoleSessionName");
    }

    @Override
    public String toString() {
        return origin();
    }
}
