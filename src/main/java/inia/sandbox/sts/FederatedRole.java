package inia.sandbox.sts;

import inia.sandbox.auth.Issuers.Role;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.SessionContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Somebody whom an identity provider vouches for, who is about to assume a role.
 *
 * @param operation how the role is assumed, such as {@code AssumeRoleWithWebIdentity}
 * @param role the role
 * @param provider how trust policies name the provider: its ARN
 * @param subject who it is
 * @param sessionName the name of the session that is to begin
 * @param tags the session's tags
 * @param sourceIdentity the session's source identity, or {@code null}
 * @param keys what the provider told, as condition keys
 */
record FederatedRole(
        String operation,
        Role role,
        String provider,
        String subject,
        String sessionName,
        SessionTags tags,
        String sourceIdentity,
        Map<String, String> keys) {
    FederatedRole {
        Map<String, String> all = new HashMap<>(keys);
        all.put("aws:FederatedProvider", provider);
        keys = Map.copyOf(all);
    }

    /**
     * Asks the role's trust policy.
     *
     * @throws inia.sandbox.call.Refusal with code {@code AccessDenied} if it does not trust this one
     */
    void check(TrustCheck trust, Call call) {
        SessionContext context = new SessionContext(
                provider, subject, call.now(), call.now(), List.of(), List.of(), Map.of(), List.of(), null, null, keys);
        Caller vouched = new Caller(role.account(), provider, subject, null, Caller.Kind.FEDERATED_IDENTITY, context);
        Call asked = new Call(call.requestId(), vouched, call.scope(), call.now(), call.endpoint(), call.origin());
        trust.check(asked, operation, request());
    }

    /** What the session is begun with is partly in the token, where conditions would not find it. */
    private AssumeRoleRequest request() {
        return AssumeRoleRequest.builder()
                .roleArn(role.arn())
                .roleSessionName(sessionName)
                .tags(tags.all().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .transitiveTagKeys(tags.transitive())
                .sourceIdentity(sourceIdentity)
                .build();
    }

    /** Begins the session. */
    RoleSession.Begun begin(Integer seconds, SessionPolicies policies, Sessions sessions, Call call) {
        return new RoleSession(role, sessionName, seconds, policies, tags, sourceIdentity, null, keys)
                .begin(sessions, call);
    }
}
