package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import inia.sandbox.policy.PolicySet;
import inia.sandbox.policy.Principals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policies of users: their own, then those of their groups. */
final class StoredPrincipals implements Principals {
    private final Accounts accounts;

    StoredPrincipals(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public PolicySet policies(Caller caller) {
        Account account = accounts.of(caller.account());
        return account.policies().get(caller.userId(), () -> read(account, caller.userId()));
    }

    @Override
    public Map<String, String> tags(Caller caller) {
        UserRow user = accounts.of(caller.account()).users().findById(caller.userId());
        Map<String, String> tags = new HashMap<>(user == null ? Map.of() : user.tags());
        tags.putAll(Principals.super.tags(caller));
        return tags;
    }

    private static PolicySet read(Account account, String userId) {
        List<AttachedPolicy> policies = new ArrayList<>();
        UserRow user = account.users().findById(userId);
        if (user != null) {
            add(policies, account, user, Arns.of(account.id(), "user", user));
            for (String groupId : user.groupIds()) {
                GroupRow group = account.groups().findById(groupId);
                if (group != null) {
                    add(policies, account, group, Arns.of(account.id(), "group", group));
                }
            }
        }
        return new PolicySet(policies, boundary(account, userId), List.of());
    }

    /** The permissions boundary of the user of this id; a policy that is gone meanwhile allows nothing. */
    private static AttachedPolicy boundary(Account account, String id) {
        String arn = account.boundaries().of(id);
        ManagedPolicy policy = arn == null ? null : account.policy(arn);
        return policy == null ? null : new AttachedPolicy(policy.name(), arn, null, policy.document());
    }

    private static void add(List<AttachedPolicy> policies, Account account, Attachable of, String holder) {
        of.inlinePolicies()
                .forEach((name, document) -> policies.add(
                        new AttachedPolicy(name, null, holder, PolicyParser.parse(document, PolicyKind.IDENTITY))));
        for (String arn : of.policyArns()) {
            ManagedPolicy policy = account.policy(arn);
            if (policy != null) {
                policies.add(new AttachedPolicy(policy.name(), arn, holder, policy.document()));
            }
        }
    }
}
