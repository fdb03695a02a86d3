package inia.sandbox.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Attaches managed policies and lists them: the same for everything that they can be attached to. */
final class Attachments {
    private Attachments() {}

    /**
     * The list with the policy added; the same list if it holds it.
     *
     * @param quota AWS's name of the quota, such as {@code PoliciesPerUser}
     */
    static List<String> attach(Account account, Attachable to, String policyArn, String quota) {
        if (account.policy(policyArn) == null) {
            throw Refusals.notAttachable(policyArn);
        }
        List<String> attached = to.policyArns();
        if (attached.contains(policyArn)) {
            return attached;
        }
        if (attached.size() >= Quotas.ATTACHED_POLICIES) {
            throw Refusals.quotaExceeded(quota, Quotas.ATTACHED_POLICIES);
        }
        List<String> more = new ArrayList<>(attached);
        more.add(policyArn);
        account.policyUses().add(policyArn, to, PolicyUsage.PERMISSIONS);
        return more;
    }

    /** The list without the policy. */
    static List<String> detach(Account account, Attachable from, String policyArn) {
        List<String> fewer = new ArrayList<>(from.policyArns());
        if (!fewer.remove(policyArn)) {
            throw Refusals.noSuchPolicy(policyArn);
        }
        account.policyUses().remove(policyArn, from, PolicyUsage.PERMISSIONS);
        return fewer;
    }

    /** What is attached, in the order in which it was. */
    static List<ManagedPolicy> all(Account account, Attachable to) {
        return to.policyArns().stream()
                .map(account::policy)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A page of what is attached, below a path. */
    static Page<ManagedPolicy> page(
            Account account, Attachable to, String pathPrefix, String marker, Integer maxItems) {
        List<ManagedPolicy> policies = all(account, to).stream()
                .filter(policy -> pathPrefix == null || policy.path().startsWith(pathPrefix))
                .toList();
        return Page.of(policies, marker, maxItems);
    }
}
