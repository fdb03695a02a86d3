package inia.sandbox.iam;

import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.KnownResource;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.policy.ResourceQuery;
import java.util.List;

/** The owners and tags of what IAM keeps, and the trust policies of roles. */
final class StoredResourceFacts implements ResourceFacts {
    private final Accounts accounts;

    StoredResourceFacts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Found find(ResourceQuery query) {
        String[] parts = query.arn().split(":", 6);
        int slash = parts.length < 6 ? -1 : parts[5].indexOf('/');
        if (slash < 0 || !parts[2].equals("iam")) {
            return null;
        }
        String name = query.arn().substring(query.arn().lastIndexOf('/') + 1);
        Account account = accounts.existing(parts[4]).orElse(null);
        return account == null ? null : found(account, parts[5].substring(0, slash), name, query);
    }

    private Found found(Account account, String kind, String name, ResourceQuery query) {
        return switch (kind) {
            case "user" -> user(account, name);
            case "role" -> role(account, name, query);
            default -> null;
        };
    }

    private static Found user(Account account, String name) {
        UserRow user = account.users().find(name);
        return user == null ? null : new KnownResource(account.id(), List.of(), user.tags());
    }

    private Found role(Account account, String name, ResourceQuery query) {
        RoleRow role = account.roles().find(name);
        if (role == null) {
            return null;
        }
        // Whom a role trusts says who may assume it, not who may change it.
        List<AttachedPolicy> policies = query.action().service().equals("sts")
                ? List.of(new AttachedPolicy("trust policy", null, query.arn(), trust(role)))
                : List.of();
        return new KnownResource(account.id(), policies, role.tags());
    }

    /** A trust policy that says nothing which can be understood trusts nobody. */
    private PolicyDocument trust(RoleRow role) {
        try {
            return accounts.documents().get(role.trust(), PolicyKind.TRUST);
        } catch (MalformedPolicyException malformed) {
            return new PolicyDocument("2012-10-17", null, List.of());
        }
    }
}
