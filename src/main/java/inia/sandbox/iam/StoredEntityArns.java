package inia.sandbox.iam;

import inia.sandbox.policy.EntityArns;
import java.util.Map;

/** The ARNs of what IAM keeps. */
final class StoredEntityArns implements EntityArns {
    private final Accounts accounts;

    StoredEntityArns(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String arn(String account, String kind, String name) {
        Entity entity = switch (kind) {
            case "user" -> accounts.of(account).users().find(name);
            case "group" -> accounts.of(account).groups().find(name);
            case "role" -> accounts.of(account).roles().find(name);
            case "instance-profile" -> accounts.of(account).profiles().find(name);
            default -> null;
        };
        return entity == null ? null : Arns.of(account, kind, entity);
    }

    @Override
    public Map<String, String> tags(String arn) {
        String[] parts = arn.split(":", 6);
        int slash = parts.length < 6 ? -1 : parts[5].indexOf('/');
        if (slash < 0 || !parts[2].equals("iam")) {
            return Map.of();
        }
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        Account account = accounts.of(parts[4]);
        return switch (parts[5].substring(0, slash)) {
            case "user" -> {
                UserRow user = account.users().find(name);
                yield user == null ? Map.of() : user.tags();
            }
            case "role" -> {
                RoleRow role = account.roles().find(name);
                yield role == null ? Map.of() : role.tags();
            }
            default -> Map.of();
        };
    }

    @Override
    public String ownerOfKey(String account, String accessKeyId) {
        AccessKeyRow key = accounts.accessKeys().get(accessKeyId);
        if (key == null || !key.account().equals(account)) {
            return null;
        }
        if (key.userId() == null) {
            return Arns.root(account);
        }
        UserRow user = accounts.of(account).users().findById(key.userId());
        return user == null ? null : Arns.of(account, "user", user);
    }
}
