package inia.sandbox.iam;

import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import inia.sandbox.policy.ResourceFacts;
import java.util.List;
import java.util.Map;

/** The owners and tags of what IAM keeps. */
final class StoredResourceFacts implements ResourceFacts {
    private final Accounts accounts;

    StoredResourceFacts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Found find(String service, String arn) {
        String[] parts = arn.split(":", 6);
        int slash = parts.length < 6 ? -1 : parts[5].indexOf('/');
        if (slash < 0 || !parts[2].equals("iam")) {
            return null;
        }
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        String kind = parts[5].substring(0, slash);
        return accounts.existing(parts[4])
                .map(account -> found(account, service, kind, name))
                .orElse(null);
    }

    private static Found found(Account account, String service, String kind, String name) {
        Map<String, String> tags = tags(account, kind, name);
        boolean trust = service.equals("sts") && kind.equals("role") && tags != null;
        PolicyDocument policy = trust ? trust(account.roles().find(name)) : null;
        return tags == null ? null : new Found(account.id(), policy, tags);
    }

    /** A trust policy that says nothing which can be understood trusts nobody. */
    private static PolicyDocument trust(RoleRow role) {
        try {
            return PolicyParser.parse(role.trust(), PolicyKind.TRUST);
        } catch (MalformedPolicyException malformed) {
            return new PolicyDocument("2012-10-17", null, List.of());
        }
    }

    private static Map<String, String> tags(Account account, String kind, String name) {
        return switch (kind) {
            case "user" -> {
                UserRow user = account.users().find(name);
                yield user == null ? null : user.tags();
            }
            case "role" -> {
                RoleRow role = account.roles().find(name);
                yield role == null ? null : role.tags();
            }
            default -> null;
        };
    }
}
