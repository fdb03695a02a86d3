package inia;

import inia.client.NotSentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a role is to be assumed, beyond its ARN and the session's name.
 *
 * <pre>{@code
 * session.assumeRole(arn, "lab", role -> role.duration(Duration.ofHours(1)).externalId("42"))
 * }</pre>
 */
public final class RoleRequest {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Map<String, String>> tags = new ArrayList<>();

    RoleRequest(String roleArn, String name) {
        if (roleArn == null || !roleArn.matches("arn:[a-z-]+:iam::\\d{12}:role/.+")) {
            throw new NotSentException(
                    "'" + roleArn + "' is no role's ARN, which is such as arn:aws:iam::123456789012:role/lab.");
        }
        if (name == null || !name.matches("[\\w+=,.@-]{2,64}")) {
            throw new NotSentException(
                    "A role session's name has 2 to 64 letters, digits and _ + = , . @ -: '" + name + "' will not do.");
        }
        parameters.put("RoleArn", roleArn);
        parameters.put("RoleSessionName", name);
    }

    /**
     * How long the keys are good for each time they are lent.
     *
     * @param duration 15 minutes to 12 hours; the role may allow less
     * @throws NotSentException if it is outside that
     */
    public RoleRequest duration(Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new NotSentException(
                    "A role is assumed for 15 minutes to 12 hours: " + duration + " is outside that.");
        }
        parameters.put("DurationSeconds", (int) duration.toSeconds());
        return this;
    }

    /** The id that the role's owner asks outsiders for. */
    public RoleRequest externalId(String id) {
        parameters.put("ExternalId", id);
        return this;
    }

    /** A session policy, as JSON: the session may do no more than it and the role both allow. */
    public RoleRequest policy(String json) {
        parameters.put("Policy", json);
        return this;
    }

    /** A session tag. */
    public RoleRequest tag(String key, String value) {
        tags.add(Map.of("Key", key, "Value", value));
        parameters.put("Tags", tags);
        return this;
    }

    /** Who is behind the session, for the logs: it can't be changed later. */
    public RoleRequest sourceIdentity(String identity) {
        parameters.put("SourceIdentity", identity);
        return this;
    }

    /** A code of a multi-factor device; it works once, so that the keys are not lent anew. */
    public RoleRequest mfa(String serialNumber, String code) {
        parameters.put("SerialNumber", serialNumber);
        parameters.put("TokenCode", code);
        return this;
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** The role and the session's name. */
    @Override
    public String toString() {
        return "RoleRequest(" + parameters.get("RoleArn") + ", " + parameters.get("RoleSessionName") + ")";
    }
}
