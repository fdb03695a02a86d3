package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutUserPolicyResponse;

/** Operations on the policies that belong to one user. */
public final class UserInlinePolicies {
    private static final InlinePolicies INLINE = new InlinePolicies("user", Quotas.USER_POLICY_SIZE);

    private final Accounts accounts;

    UserInlinePolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Puts a policy into a user, in place of another of its name. */
    public PutUserPolicyResponse putUserPolicy(PutUserPolicyRequest request, Call call) {
        INLINE.check(accounts.checks(), request.policyName(), request.policyDocument())
                .name("userName", request.userName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            account.users()
                    .update(user.withInlinePolicies(
                            INLINE.put(user, user.name(), request.policyName(), request.policyDocument())));
            return PutUserPolicyResponse.builder().build();
        });
    }

    /** Shows a policy of a user. */
    public GetUserPolicyResponse getUserPolicy(GetUserPolicyRequest request, Call call) {
        accounts.checks()
                .name("userName", request.userName(), Checks.NAME)
                .name("policyName", request.policyName(), Checks.NAME)
                .done();
        UserRow user = accounts.of(call).users().get(request.userName());
        return GetUserPolicyResponse.builder()
                .userName(user.name())
                .policyName(request.policyName())
                .policyDocument(INLINE.get(user, request.policyName()))
                .build();
    }

    /** Lists the names of the policies of a user. */
    public ListUserPoliciesResponse listUserPolicies(ListUserPoliciesRequest request, Call call) {
        accounts.checks()
                .name("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        UserRow user = accounts.of(call).users().get(request.userName());
        Page<String> page = InlinePolicies.page(user, request.marker(), request.maxItems());
        return ListUserPoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Deletes a policy of a user. */
    public DeleteUserPolicyResponse deleteUserPolicy(DeleteUserPolicyRequest request, Call call) {
        accounts.checks()
                .name("userName", request.userName(), Checks.NAME)
                .name("policyName", request.policyName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            account.users().update(user.withInlinePolicies(INLINE.without(user, request.policyName())));
            return DeleteUserPolicyResponse.builder().build();
        });
    }
}
