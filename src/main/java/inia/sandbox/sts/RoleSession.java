package inia.sandbox.sts;

import inia.sandbox.auth.Issuers.Role;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.SessionContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * A session of a role that is to begin.
 *
 * @param role the role
 * @param name the session's name
 * @param seconds how long it is asked to last, or {@code null} for an hour
 * @param policies its policies
 * @param tags its tags
 * @param sourceIdentity its source identity, or {@code null}
 * @param mfaTime when a code of an MFA device was given, or {@code null}
 * @param federation what an identity provider told, as condition keys
 */
record RoleSession(
        Role role,
        String name,
        Integer seconds,
        SessionPolicies policies,
        SessionTags tags,
        String sourceIdentity,
        Instant mfaTime,
        Map<String, String> federation) {
    static final int SHORTEST = 900;
    static final int LONGEST = 43_200;
    static final int HOUR = 3600;

    /** What has begun. */
    record Begun(Credentials credentials, AssumedRoleUser user, Integer packedPolicySize) {}

    /**
     * Begins it.
     *
     * @throws Refusal if the role does not last that long, or policies and tags take too much room
     */
    Begun begin(Sessions sessions, Call call) {
        if (seconds != null && seconds > role.maxSession()) {
            throw Constraints.invalid(
                    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        }
        Integer packed = policies.packedSize(tags.all());
        Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
        String userId = role.id() + ":" + name;
        String arn = "arn:aws:sts::" + role.account() + ":assumed-role/" + role.name() + "/" + name;
        SessionContext context = new SessionContext(
                role.arn(),
                role.id(),
                now,
                now.plusSeconds(seconds == null ? HOUR : seconds),
                policies.documents(),
                policies.arns(),
                tags.all(),
                tags.transitive(),
                sourceIdentity,
                mfaTime,
                federation);
        Credentials credentials = sessions.begin(role.account(), arn, userId, Caller.Kind.ASSUMED_ROLE, context);
        AssumedRoleUser user =
                AssumedRoleUser.builder().arn(arn).assumedRoleId(userId).build();
        return new Begun(credentials, user, packed);
    }
}
