package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

/** Operations on roles. */
public final class Roles {
    private static final int DESCRIPTION = 1000;
    private static final int SHORTEST_SESSION = 3600;
    private static final int LONGEST_SESSION = 43_200;

    private final Accounts accounts;

    Roles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a role with its trust policy. */
    public CreateRoleResponse createRole(CreateRoleRequest request, Call call) {
        Checks checks = accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .path("path", request.path())
                .boundary(request.permissionsBoundary());
        TrustPolicies.check("assumeRolePolicyDocument", request.assumeRolePolicyDocument(), checks);
        checkChanges(request.description(), request.maxSessionDuration(), checks);
        TagChecks.check(request.tags(), checks);
        checks.done();
        if (!accounts.open()) {
            TrustPolicies.refuseMalformed(request.assumeRolePolicyDocument());
        }
        Account account = accounts.of(call);
        RoleRow role = new RoleRow(
                request.roleName(),
                request.path() == null ? "/" : request.path(),
                UniqueIds.role(account.id()),
                Users.seconds(call),
                TagChecks.merge(Map.of(), request.tags()),
                accounts.principalIds().kept(request.assumeRolePolicyDocument()),
                request.description(),
                request.maxSessionDuration() == null ? SHORTEST_SESSION : request.maxSessionDuration(),
                List.of(),
                List.of(),
                Map.of());
        accounts.change(() -> {
            if (account.roles().size() >= Quotas.ROLES_PER_ACCOUNT
                    && account.roles().find(role.name()) == null) {
                throw Refusals.quotaExceeded("RolesPerAccount", Quotas.ROLES_PER_ACCOUNT);
            }
            account.roles().add(role);
            if (request.permissionsBoundary() != null) {
                account.boundaries().put(role, request.permissionsBoundary(), accounts.open());
            }
            return role;
        });
        return CreateRoleResponse.builder()
                .role(RoleShapes.roleWithTags(account, role))
                .build();
    }

    private static void checkChanges(String description, Integer maxSession, Checks checks) {
        checks.length("description", description, 0, DESCRIPTION)
                .between("maxSessionDuration", maxSession, SHORTEST_SESSION, LONGEST_SESSION);
    }

    /** Shows a role. */
    public GetRoleResponse getRole(GetRoleRequest request, Call call) {
        accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .done();
        Account account = accounts.of(call);
        RoleRow role = account.roles().get(request.roleName());
        return GetRoleResponse.builder()
                .role(RoleShapes.roleWithUse(account, role))
                .build();
    }

    /** Lists roles, in the order of their names. */
    public ListRolesResponse listRoles(ListRolesRequest request, Call call) {
        accounts.checks()
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<RoleRow> page = account.roles().page(request.pathPrefix(), request.marker(), request.maxItems());
        return ListRolesResponse.builder()
                .roles(page.map(role -> RoleShapes.role(account, role)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Gives a role another description and another longest session; what is left out gets its default. */
    public UpdateRoleResponse updateRole(UpdateRoleRequest request, Call call) {
        Checks checks = accounts.checks().name("roleName", request.roleName(), Checks.NEW_ROLE_NAME);
        checkChanges(request.description(), request.maxSessionDuration(), checks);
        checks.done();
        change(call, request.roleName(), role -> {
            // What is left out does not stay as it was: it gets AWS's default.
            int maxSession = request.maxSessionDuration() == null ? SHORTEST_SESSION : request.maxSessionDuration();
            return role.withDescription(request.description()).withMaxSession(maxSession);
        });
        return UpdateRoleResponse.builder().build();
    }

    /** Changes a role's description. */
    public UpdateRoleDescriptionResponse updateRoleDescription(UpdateRoleDescriptionRequest request, Call call) {
        Checks checks = accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .required("description", request.description());
        checkChanges(request.description(), null, checks);
        checks.done();
        RoleRow changed = change(call, request.roleName(), role -> role.withDescription(request.description()));
        return UpdateRoleDescriptionResponse.builder()
                .role(RoleShapes.role(accounts.of(call), changed))
                .build();
    }

    /** Gives a role another trust policy. */
    public UpdateAssumeRolePolicyResponse updateAssumeRolePolicy(UpdateAssumeRolePolicyRequest request, Call call) {
        Checks checks = accounts.checks().name("roleName", request.roleName(), Checks.NEW_ROLE_NAME);
        TrustPolicies.check("policyDocument", request.policyDocument(), checks);
        checks.done();
        TrustPolicies.refuseMalformed(request.policyDocument());
        String trust = accounts.principalIds().kept(request.policyDocument());
        change(
                call,
                request.roleName(),
                role -> ServiceLinkedRoles.refuseChange(role).withTrust(trust));
        return UpdateAssumeRolePolicyResponse.builder().build();
    }

    private RoleRow change(Call call, String name, UnaryOperator<RoleRow> change) {
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow changed = change.apply(account.roles().get(name));
            account.roles().update(changed);
            return changed;
        });
    }

    /** Deletes a role that has no policies any more and is in no instance profile. */
    public DeleteRoleResponse deleteRole(DeleteRoleRequest request, Call call) {
        accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow role = ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName()));
            if (!role.profileIds().isEmpty()) {
                throw Refusals.deleteConflict("remove roles from instance profile");
            }
            if (!role.policyArns().isEmpty()) {
                throw Refusals.deleteConflict("detach all policies");
            }
            if (!role.inlinePolicies().isEmpty()) {
                throw Refusals.deleteConflict("delete policies");
            }
            account.boundaries().remove(role);
            account.accesses().removeAll(role.id());
            account.roles().remove(role);
            account.roleUses().remove(role.id());
            return DeleteRoleResponse.builder().build();
        });
    }
}
