package inia.sandbox.iam;

import inia.sandbox.store.Table;
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
        if (ManagedPolicies.find(policyArn) == null) {
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
        count(account, policyArn, 1);
        return more;
    }

    /** The list without the policy. */
    static List<String> detach(Account account, Attachable from, String policyArn) {
        List<String> fewer = new ArrayList<>(from.policyArns());
        if (!fewer.remove(policyArn)) {
            throw Refusals.noSuchPolicy(policyArn);
        }
        count(account, policyArn, -1);
        return fewer;
    }

    private static void count(Account account, String policyArn, int change) {
        Table<PolicyUseRow> uses = account.policyUses();
        int attachments = attachments(account, policyArn) + change;
        if (attachments == 0) {
            uses.remove(policyArn);
        } else {
            uses.put(policyArn, new PolicyUseRow(attachments));
        }
    }

    /** To how many things of the account the policy is attached. */
    static int attachments(Account account, String policyArn) {
        PolicyUseRow use = account.policyUses().get(policyArn);
        return use == null ? 0 : use.attachments();
    }

    /** A page of what is attached, below a path. */
    static Page<ManagedPolicy> page(Attachable to, String pathPrefix, String marker, Integer maxItems) {
        List<ManagedPolicy> policies = to.policyArns().stream()
                .map(ManagedPolicies::find)
                .filter(Objects::nonNull)
                .filter(policy -> pathPrefix == null || policy.path().startsWith(pathPrefix))
                .toList();
        return Page.of(policies, marker, maxItems);
    }
}
