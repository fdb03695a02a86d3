package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;

/** Operations on the policies of roles. */
public final class RolePolicies {
    private final Accounts accounts;

    RolePolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Attaches a managed policy to a role. */
    public AttachRolePolicyResponse attachRolePolicy(AttachRolePolicyRequest request, Call call) {
        new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .policyArn(request.policyArn())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow role = ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName()));
            account.roles()
                    .update(role.withPolicyArns(
                            Attachments.attach(account, role, request.policyArn(), "PoliciesPerRole")));
            return AttachRolePolicyResponse.builder().build();
        });
    }

    /** Detaches a managed policy from a role. */
    public DetachRolePolicyResponse detachRolePolicy(DetachRolePolicyRequest request, Call call) {
        new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .policyArn(request.policyArn())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow role = ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName()));
            account.roles().update(role.withPolicyArns(Attachments.detach(account, role, request.policyArn())));
            return DetachRolePolicyResponse.builder().build();
        });
    }

    /** Lists the managed policies attached to a role. */
    public ListAttachedRolePoliciesResponse listAttachedRolePolicies(
            ListAttachedRolePoliciesRequest request, Call call) {
        new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        RoleRow role = account.roles().get(request.roleName());
        Page<ManagedPolicy> page =
                Attachments.page(account, role, request.pathPrefix(), request.marker(), request.maxItems());
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(page.map(Shapes::attached))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
