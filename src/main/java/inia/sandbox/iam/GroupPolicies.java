package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesResponse;

/** Operations on the policies of groups. */
public final class GroupPolicies {
    private final Accounts accounts;

    GroupPolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Attaches a managed policy to a group. */
    public AttachGroupPolicyResponse attachGroupPolicy(AttachGroupPolicyRequest request, Call call) {
        new Checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .policyArn(request.policyArn())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            GroupRow group = account.groups().get(request.groupName());
            account.groups()
                    .update(group.withPolicyArns(
                            Attachments.attach(account, group, request.policyArn(), "PoliciesPerGroup")));
            return AttachGroupPolicyResponse.builder().build();
        });
    }

    /** Detaches a managed policy from a group. */
    public DetachGroupPolicyResponse detachGroupPolicy(DetachGroupPolicyRequest request, Call call) {
        new Checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .policyArn(request.policyArn())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            GroupRow group = account.groups().get(request.groupName());
            account.groups().update(group.withPolicyArns(Attachments.detach(account, group, request.policyArn())));
            return DetachGroupPolicyResponse.builder().build();
        });
    }

    /** Lists the managed policies attached to a group. */
    public ListAttachedGroupPoliciesResponse listAttachedGroupPolicies(
            ListAttachedGroupPoliciesRequest request, Call call) {
        new Checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        GroupRow group = account.groups().get(request.groupName());
        Page<ManagedPolicy> page =
                Attachments.page(account, group, request.pathPrefix(), request.marker(), request.maxItems());
        return ListAttachedGroupPoliciesResponse.builder()
                .attachedPolicies(page.map(Shapes::attached))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
