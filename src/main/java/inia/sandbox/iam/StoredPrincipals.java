package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.call.SessionContext;
import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.ParsedPolicies;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicySet;
import inia.sandbox.policy.Principals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policies of users, with those of their groups, of roles, and of sessions. */
final class StoredPrincipals implements Principals {
    private static final String ROOT =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private final Accounts accounts;
    private final ParsedPolicies documents;

    StoredPrincipals(Accounts accounts) {
        this.accounts = accounts;
        this.documents = accounts.documents();
    }

    @Override
    public PolicySet policies(Caller caller) {
        if (caller.account() == null) {
            return PolicySet.NONE;
        }
        Account account = accounts.of(caller.account());
        SessionContext session = caller.session();
        String id = session == null ? caller.userId() : session.issuerId();
        PolicySet own = session != null && session.issuerArn().endsWith(":root")
                ? PolicySet.identity(List.of(root(session.issuerArn())))
                : account.policies().get(id, () -> read(account, id));
        boolean limited = session != null
                && (caller.kind() == Caller.Kind.FEDERATED_USER
                        || !session.policies().isEmpty()
                        || !session.policyArns().isEmpty());
        return limited ? own.limitedBy(ofSession(account, caller)) : own;
    }

    /** What a federated user has from the root that made its session. */
    private AttachedPolicy root(String arn) {
        return new AttachedPolicy("(root)", null, arn, documents.get(ROOT, PolicyKind.IDENTITY));
    }

    private List<AttachedPolicy> ofSession(Account account, Caller caller) {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (String document : caller.session().policies()) {
            policies.add(new AttachedPolicy(
                    "session policy", null, caller.arn(), documents.get(document, PolicyKind.IDENTITY)));
        }
        for (String arn : caller.session().policyArns()) {
            add(policies, account, arn, caller.arn());
        }
        return policies;
    }

    @Override
    public Map<String, String> tags(Caller caller) {
        if (caller.account() == null) {
            return Map.of();
        }
        Account account = accounts.of(caller.account());
        String id =
                caller.session() == null ? caller.userId() : caller.session().issuerId();
        UserRow user = account.users().findById(id);
        RoleRow role = user == null ? account.roles().findById(id) : null;
        Map<String, String> tags = new HashMap<>(user != null ? user.tags() : role != null ? role.tags() : Map.of());
        // A session's tag wins over one that differs in case alone, too.
        Principals.super.tags(caller).forEach((key, value) -> {
            tags.keySet().removeIf(key::equalsIgnoreCase);
            tags.put(key, value);
        });
        return tags;
    }

    /** The policies of the user or role of this id. */
    PolicySet read(Account account, String id) {
        List<AttachedPolicy> policies = new ArrayList<>();
        UserRow user = account.users().findById(id);
        RoleRow role = user == null ? account.roles().findById(id) : null;
        if (user != null) {
            add(policies, account, user, Arns.of(account.id(), "user", user));
            for (String groupId : user.groupIds()) {
                GroupRow group = account.groups().findById(groupId);
                if (group != null) {
                    add(policies, account, group, Arns.of(account.id(), "group", group));
                }
            }
            PasswordPolicyRow passwords = account.passwordPolicy().get(account.id());
            if (passwords != null && passwords.usersMayChange()) {
                policies.add(ownPassword(Arns.of(account.id(), "user", user)));
            }
        } else if (role != null) {
            add(policies, account, role, Arns.of(account.id(), "role", role));
        }
        String holder = user != null
                ? Arns.of(account.id(), "user", user)
                : role != null ? Arns.of(account.id(), "role", role) : id;
        return new PolicySet(policies, boundary(account, id, holder), List.of());
    }

    /** What a password policy with AllowUsersToChangePassword gives each user, without a policy that says so. */
    private AttachedPolicy ownPassword(String arn) {
        String document = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"AllowUsersToChangePassword\","
                + "\"Effect\":\"Allow\",\"Action\":\"iam:ChangePassword\",\"Resource\":\"" + arn + "\"},"
                + "{\"Sid\":\"AllowUsersToSeeItsRules\",\"Effect\":\"Allow\","
                + "\"Action\":\"iam:GetAccountPasswordPolicy\",\"Resource\":\"*\"}]}";
        return new AttachedPolicy("(password policy)", null, arn, documents.get(document, PolicyKind.IDENTITY));
    }

    /** The permissions boundary of the user or role of this id; a policy that is gone meanwhile allows nothing. */
    private static AttachedPolicy boundary(Account account, String id, String holder) {
        String arn = account.boundaries().of(id);
        if (arn == null) {
            return null;
        }
        ManagedPolicy policy = account.policy(arn);
        return policy == null
                ? new AttachedPolicy(arn, arn, holder, new PolicyDocument("2012-10-17", null, List.of()))
                : new AttachedPolicy(policy.name(), arn, holder, policy.document());
    }

    /** The policies of a user, group or role of its own and attached to it. */
    void add(List<AttachedPolicy> policies, Account account, Attachable of, String holder) {
        of.inlinePolicies()
                .forEach((name, document) -> policies.add(
                        new AttachedPolicy(name, null, holder, documents.get(document, PolicyKind.IDENTITY))));
        for (String arn : of.policyArns()) {
            add(policies, account, arn, holder);
        }
    }

    private static void add(List<AttachedPolicy> policies, Account account, String arn, String holder) {
        ManagedPolicy policy = account.policy(arn);
        if (policy != null) {
            policies.add(new AttachedPolicy(policy.name(), arn, holder, policy.document()));
        }
    }
}
