package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;

/** Operations on the policies that belong to one role. */
public final class RoleInlinePolicies {
    private static final InlinePolicies INLINE = new InlinePolicies("role", Quotas.ROLE_POLICY_SIZE);

    private final Accounts accounts;

    RoleInlinePolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Puts a policy into a role, in place of another of its name. */
    public PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request, Call call) {
        INLINE.check(accounts.checks(), request.policyName(), request.policyDocument())
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow role = ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName()));
            account.roles()
                    .update(role.withInlinePolicies(
                            INLINE.put(role, role.name(), request.policyName(), request.policyDocument())));
            return PutRolePolicyResponse.builder().build();
        });
    }

    /** Shows a policy of a role. */
    public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request, Call call) {
        accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .name("policyName", request.policyName(), Checks.NAME)
                .done();
        RoleRow role = accounts.of(call).roles().get(request.roleName());
        return GetRolePolicyResponse.builder()
                .roleName(role.name())
                .policyName(request.policyName())
                .policyDocument(INLINE.get(role, request.policyName()))
                .build();
    }

    /** Lists the names of the policies of a role. */
    public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request, Call call) {
        accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        RoleRow role = accounts.of(call).roles().get(request.roleName());
        Page<String> page = InlinePolicies.page(role, request.marker(), request.maxItems());
        return ListRolePoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Deletes a policy of a role. */
    public DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request, Call call) {
        accounts.checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .name("policyName", request.policyName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            RoleRow role = ServiceLinkedRoles.refuseChange(account.roles().get(request.roleName()));
            account.roles().update(role.withInlinePolicies(INLINE.without(role, request.policyName())));
            return DeleteRolePolicyResponse.builder().build();
        });
    }
}
