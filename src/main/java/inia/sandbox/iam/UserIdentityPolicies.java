package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.IdentityPolicies;
import inia.sandbox.policy.IdentityPolicy;
import inia.sandbox.policy.PolicyParser;
import java.util.ArrayList;
import java.util.List;

/** The policies of users: their own, then those of their groups. */
final class UserIdentityPolicies implements IdentityPolicies {
    private final Accounts accounts;

    UserIdentityPolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<IdentityPolicy> of(Caller caller) {
        Account account = accounts.of(caller.account());
        return account.policies().get(caller.userId(), () -> read(account, caller.userId()));
    }

    private static List<IdentityPolicy> read(Account account, String userId) {
        List<IdentityPolicy> policies = new ArrayList<>();
        UserRow user = account.users().findById(userId);
        if (user != null) {
            add(policies, user, Arns.of(account.id(), "user", user));
            for (String groupId : user.groupIds()) {
                GroupRow group = account.groups().findById(groupId);
                if (group != null) {
                    add(policies, group, Arns.of(account.id(), "group", group));
                }
            }
        }
        return List.copyOf(policies);
    }

    private static void add(List<IdentityPolicy> policies, Attachable of, String holder) {
        of.inlinePolicies()
                .forEach((name, document) ->
                        policies.add(new IdentityPolicy(name, null, holder, PolicyParser.parse(document))));
        for (String arn : of.policyArns()) {
            ManagedPolicy policy = ManagedPolicies.find(arn);
            if (policy != null) {
                policies.add(new IdentityPolicy(policy.name(), arn, holder, policy.document()));
            }
        }
    }
}
