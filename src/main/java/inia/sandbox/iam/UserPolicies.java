package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesResponse;

/** Operations on the policies of users. */
public final class UserPolicies {
    private final Accounts accounts;

    UserPolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Attaches a managed policy to a user. */
    public AttachUserPolicyResponse attachUserPolicy(AttachUserPolicyRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .policyArn(request.policyArn())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            account.users()
                    .update(user.withPolicyArns(
                            Attachments.attach(account, user, request.policyArn(), "PoliciesPerUser")));
            return AttachUserPolicyResponse.builder().build();
        });
    }

    /** Detaches a managed policy from a user. */
    public DetachUserPolicyResponse detachUserPolicy(DetachUserPolicyRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .policyArn(request.policyArn())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            account.users().update(user.withPolicyArns(Attachments.detach(account, user, request.policyArn())));
            return DetachUserPolicyResponse.builder().build();
        });
    }

    /** Lists the managed policies attached to a user. */
    public ListAttachedUserPoliciesResponse listAttachedUserPolicies(
            ListAttachedUserPoliciesRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        UserRow user = account.users().get(request.userName());
        Page<ManagedPolicy> page =
                Attachments.page(account, user, request.pathPrefix(), request.marker(), request.maxItems());
        return ListAttachedUserPoliciesResponse.builder()
                .attachedPolicies(page.map(Shapes::attached))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
