package inia.sandbox.iam;

import inia.sandbox.policy.ResourceFacts;
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
        Map<String, String> tags = tags(accounts.of(parts[4]), parts[5].substring(0, slash), name);
        return tags == null ? null : new Found(parts[4], null, tags);
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
