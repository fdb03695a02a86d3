package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;

/** Operations on the tags of the account's own managed policies. */
public final class PolicyTags {
    private final Accounts accounts;

    PolicyTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to a policy; a tag whose key the policy has gets the new value. */
    public TagPolicyResponse tagPolicy(TagPolicyRequest request, Call call) {
        TagChecks.added(new Checks().policyArn(request.policyArn()), request.hasTags() ? request.tags() : null);
        Account account = accounts.of(call);
        return accounts.change(() -> {
            PolicyRow policy = Policies.own(account, request.policyArn(), call, "TagPolicy");
            account.ownPolicies().update(policy.withTags(TagChecks.merge(policy.tags(), request.tags())));
            return TagPolicyResponse.builder().build();
        });
    }

    /** Removes the tags of these keys from a policy, as far as it has them. */
    public UntagPolicyResponse untagPolicy(UntagPolicyRequest request, Call call) {
        TagChecks.removed(new Checks().policyArn(request.policyArn()), request.hasTagKeys() ? request.tagKeys() : null);
        Account account = accounts.of(call);
        return accounts.change(() -> {
            PolicyRow policy = Policies.own(account, request.policyArn(), call, "UntagPolicy");
            account.ownPolicies().update(policy.withTags(TagChecks.without(policy.tags(), request.tagKeys())));
            return UntagPolicyResponse.builder().build();
        });
    }

    /** Lists a policy's tags, in the order of their keys. */
    public ListPolicyTagsResponse listPolicyTags(ListPolicyTagsRequest request, Call call) {
        new Checks()
                .policyArn(request.policyArn())
                .paging(request.marker(), request.maxItems())
                .done();
        ManagedPolicy policy = Policies.get(accounts.of(call), request.policyArn());
        Page<Tag> page = Page.of(Shapes.tags(policy.tags()), request.marker(), request.maxItems());
        return ListPolicyTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
