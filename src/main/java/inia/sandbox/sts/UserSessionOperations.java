package inia.sandbox.sts;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.SessionContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.FederatedUser;
import software.amazon.awssdk.services.sts.model.GetFederationTokenRequest;
import software.amazon.awssdk.services.sts.model.GetFederationTokenResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;

/** Operations by which users lend themselves, or others in their name, temporary credentials. */
public final class UserSessionOperations {
    private static final int LONGEST = 129_600;
    private static final int USUAL = 43_200;
    private static final int LONGEST_OF_ROOT = 3600;

    private final Sessions sessions;
    private final MfaCheck mfa;
    private final boolean open;

    UserSessionOperations(Sessions sessions, MfaCheck mfa, boolean open) {
        this.sessions = sessions;
        this.mfa = mfa;
        this.open = open;
    }

    /** Begins a session of the caller's own. */
    public GetSessionTokenResponse getSessionToken(GetSessionTokenRequest request, Call call) {
        new Constraints()
                .between("durationSeconds", request.durationSeconds(), RoleSession.SHORTEST, LONGEST)
                .mfa(request.serialNumber(), request.tokenCode())
                .done();
        refuseSessions(call, "GetSessionToken");
        Caller caller = call.caller();
        Instant mfaTime = mfa.time(request.serialNumber(), request.tokenCode(), call);
        SessionContext context = context(
                request.durationSeconds(), new SessionPolicies(null, List.of()), SessionTags.NONE, mfaTime, call);
        return GetSessionTokenResponse.builder()
                .credentials(sessions.begin(caller.account(), caller.arn(), caller.userId(), caller.kind(), context))
                .build();
    }

    /** Begins a session of somebody whom the caller vouches for, who may do what caller and policy both allow. */
    public GetFederationTokenResponse getFederationToken(GetFederationTokenRequest request, Call call) {
        SessionPolicies policies = SessionPolicies.of(request.policy(), request.policyArns());
        Constraints constraints = new Constraints()
                .required("name", request.name())
                .length("name", request.name(), 2, 32)
                .pattern("name", request.name(), Constraints.NAME)
                .between("durationSeconds", request.durationSeconds(), RoleSession.SHORTEST, LONGEST);
        policies.check(constraints);
        SessionTags.check(request.tags(), List.of(), constraints);
        constraints.done();
        refuseSessions(call, "GetFederationToken");
        policies.refuseMalformed();
        SessionTags tags = SessionTags.of(SessionTags.byKey(request.tags()), List.of(), null);
        Integer packed = policies.packedSize(tags.all());
        String account = call.caller().account();
        String arn = "arn:aws:sts::" + account + ":federated-user/" + request.name();
        String userId = account + ":" + request.name();
        SessionContext context = context(request.durationSeconds(), policies, tags, null, call);
        return GetFederationTokenResponse.builder()
                .credentials(sessions.begin(account, arn, userId, Caller.Kind.FEDERATED_USER, context))
                .federatedUser(
                        FederatedUser.builder().arn(arn).federatedUserId(userId).build())
                .packedPolicySize(packed)
                .build();
    }

    private void refuseSessions(Call call, String operation) {
        if (call.caller().session() != null && !open) {
            throw new Refusal("AccessDenied", 403, "Cannot call " + operation + " with session credentials");
        }
    }

    private static SessionContext context(
            Integer asked, SessionPolicies policies, SessionTags tags, Instant mfaTime, Call call) {
        Caller caller = call.caller();
        int seconds = asked == null ? USUAL : asked;
        Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
        return new SessionContext(
                caller.arn(),
                caller.userId(),
                now,
                now.plusSeconds(caller.root() ? Math.min(seconds, LONGEST_OF_ROOT) : seconds),
                policies.documents(),
                policies.arns(),
                tags.all(),
                tags.transitive(),
                null,
                mfaTime,
                Map.of());
    }
}
