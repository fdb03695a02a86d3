package inia.sandbox.sts;

import inia.sandbox.auth.Issuers.Role;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.SessionContext;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/** The operation by which those who have credentials assume roles. */
public final class RoleOperations {
    private final Sessions sessions;
    private final AssumableRoles roles;
    private final MfaCheck mfa;
    private final boolean open;

    RoleOperations(Sessions sessions, AssumableRoles roles, MfaCheck mfa, boolean open) {
        this.sessions = sessions;
        this.roles = roles;
        this.mfa = mfa;
        this.open = open;
    }

    /** Begins a session of a role whose trust policy lets the caller; that it does has been seen to already. */
    public AssumeRoleResponse assumeRole(AssumeRoleRequest request, Call call) {
        SessionPolicies policies = SessionPolicies.of(request.policy(), request.policyArns());
        check(request, policies);
        Role role = roles.find(request.roleArn()).orElseThrow(() -> notAllowed(call, request.roleArn()));
        Caller caller = call.caller();
        if (caller.root() && !open) {
            throw new Refusal("AccessDenied", 403, "Roles may not be assumed by root accounts.");
        }
        boolean chained = caller.kind() == Caller.Kind.ASSUMED_ROLE;
        if (chained && request.durationSeconds() != null && request.durationSeconds() > RoleSession.HOUR) {
            throw Constraints.invalid(
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
        }
        policies.refuseMalformed();
        SessionContext from = caller.session();
        SessionTags tags =
                SessionTags.of(SessionTags.byKey(request.tags()), request.transitiveTagKeys(), chained ? from : null);
        Instant mfaTime = mfa.time(request.serialNumber(), request.tokenCode(), call);
        RoleSession.Begun begun = new RoleSession(
                        role,
                        request.roleSessionName(),
                        request.durationSeconds(),
                        policies,
                        tags,
                        sourceIdentity(request, call),
                        mfaTime,
                        Map.of())
                .begin(sessions, call);
        return AssumeRoleResponse.builder()
                .credentials(begun.credentials())
                .assumedRoleUser(begun.user())
                .packedPolicySize(begun.packedPolicySize())
                .sourceIdentity(request.sourceIdentity())
                .build();
    }

    private static void check(AssumeRoleRequest request, SessionPolicies policies) {
        Constraints constraints = new Constraints()
                .roleArn(request.roleArn())
                .sessionName(request.roleSessionName())
                .between("durationSeconds", request.durationSeconds(), RoleSession.SHORTEST, RoleSession.LONGEST)
                .length("externalId", request.externalId(), 2, 1224)
                .pattern("externalId", request.externalId(), "[\\w+=,.@:\\/-]*")
                .mfa(request.serialNumber(), request.tokenCode())
                .length("sourceIdentity", request.sourceIdentity(), 2, 64)
                .pattern("sourceIdentity", request.sourceIdentity(), Constraints.NAME);
        policies.check(constraints);
        SessionTags.check(request.tags(), request.transitiveTagKeys(), constraints);
        constraints.done();
    }

    /** A source identity that is set stays through all sessions that are made from one. */
    private static String sourceIdentity(AssumeRoleRequest request, Call call) {
        SessionContext from = call.caller().session();
        String kept = from == null ? null : from.sourceIdentity();
        String asked = request.sourceIdentity();
        if (kept != null && asked != null && !asked.equals(kept)) {
            throw new Refusal(
                    "AccessDenied",
                    403,
                    "User: " + call.caller().arn()
                            + " is not authorized to perform: sts:SetSourceIdentity on resource: " + request.roleArn());
        }
        return asked == null ? kept : asked;
    }

    private static Refusal notAllowed(Call call, String roleArn) {
        return new Refusal(
                "AccessDenied",
                403,
                "User: " + call.caller().arn() + " is not authorized to perform: sts:AssumeRole on resource: "
                        + roleArn);
    }
}
