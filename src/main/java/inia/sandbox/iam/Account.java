package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;

/** One account's part of IAM's state. */
final class Account {
    private final String id;
    private final Table<AccountRow> accounts;
    private final Directory<UserRow> users;
    private final Directory<GroupRow> groups;
    private final Directory<RoleRow> roles;
    private final Directory<InstanceProfileRow> profiles;
    private final Table<MemberRow> members;
    private final Table<PolicyUseRow> policyUses;
    private final Table<PasswordPolicyRow> passwordPolicy;
    private final PolicyCache policies = new PolicyCache();

    Account(String id, Store store) {
        this.id = id;
        this.accounts = store.table("iam/accounts", AccountRow.class);
        this.users = new Directory<>(store, id, "user", UserRow.class);
        this.groups = new Directory<>(store, id, "group", GroupRow.class);
        this.roles = new Directory<>(store, id, "role", RoleRow.class);
        this.profiles = new Directory<>(store, id, "instance-profile", InstanceProfileRow.class);
        this.members = store.table("iam/" + id + "/group-members", MemberRow.class);
        this.policyUses = store.table("iam/" + id + "/policy-uses", PolicyUseRow.class);
        this.passwordPolicy = store.table("iam/" + id + "/password-policy", PasswordPolicyRow.class);
    }

    String id() {
        return id;
    }

    /** The account itself, or {@code null} if it was never made. */
    AccountRow row() {
        return accounts.get(id);
    }

    void put(AccountRow row) {
        accounts.put(id, row);
    }

    Directory<UserRow> users() {
        return users;
    }

    Directory<GroupRow> groups() {
        return groups;
    }

    Directory<RoleRow> roles() {
        return roles;
    }

    Directory<InstanceProfileRow> profiles() {
        return profiles;
    }

    /** Who is in which group, by {@code groupId/name-of-user}. */
    Table<MemberRow> members() {
        return members;
    }

    /** How often managed policies are attached, by ARN. */
    Table<PolicyUseRow> policyUses() {
        return policyUses;
    }

    /** The account's password policy, under its id. */
    Table<PasswordPolicyRow> passwordPolicy() {
        return passwordPolicy;
    }

    /** The policies of its identities. */
    PolicyCache policies() {
        return policies;
    }

    /** The user of this name; without a name, the user who calls. */
    UserRow userOrCaller(String name, Caller caller) {
        if (name != null) {
            return users.get(name);
        }
        UserRow self = users.findById(caller.userId());
        if (self == null) {
            throw new Refusal("ValidationError", 400, "Must specify userName when calling with non-User credentials");
        }
        return self;
    }
}
