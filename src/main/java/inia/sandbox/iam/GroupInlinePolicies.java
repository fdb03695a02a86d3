package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyResponse;

/** Operations on the policies that belong to one group. */
public final class GroupInlinePolicies {
    private static final InlinePolicies INLINE = new InlinePolicies("group", Quotas.GROUP_POLICY_SIZE);

    private final Accounts accounts;

    GroupInlinePolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Puts a policy into a group, in place of another of its name. */
    public PutGroupPolicyResponse putGroupPolicy(PutGroupPolicyRequest request, Call call) {
        INLINE.check(accounts.checks(), request.policyName(), request.policyDocument())
                .name("groupName", request.groupName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            GroupRow group = account.groups().get(request.groupName());
            account.groups()
                    .update(group.withInlinePolicies(
                            INLINE.put(group, group.name(), request.policyName(), request.policyDocument())));
            return PutGroupPolicyResponse.builder().build();
        });
    }

    /** Shows a policy of a group. */
    public GetGroupPolicyResponse getGroupPolicy(GetGroupPolicyRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .name("policyName", request.policyName(), Checks.NAME)
                .done();
        GroupRow group = accounts.of(call).groups().get(request.groupName());
        return GetGroupPolicyResponse.builder()
                .groupName(group.name())
                .policyName(request.policyName())
                .policyDocument(INLINE.get(group, request.policyName()))
                .build();
    }

    /** Lists the names of the policies of a group. */
    public ListGroupPoliciesResponse listGroupPolicies(ListGroupPoliciesRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        GroupRow group = accounts.of(call).groups().get(request.groupName());
        Page<String> page = InlinePolicies.page(group, request.marker(), request.maxItems());
        return ListGroupPoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Deletes a policy of a group. */
    public DeleteGroupPolicyResponse deleteGroupPolicy(DeleteGroupPolicyRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .name("policyName", request.policyName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            GroupRow group = account.groups().get(request.groupName());
            account.groups().update(group.withInlinePolicies(INLINE.without(group, request.policyName())));
            return DeleteGroupPolicyResponse.builder().build();
        });
    }
}
