package inia.sandbox.iam;

import inia.sandbox.policy.EntityArns;

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
            case "server-certificate" ->
                accounts.of(account).serverCertificates().find(name);
            default -> null;
        };
        return entity == null ? null : Arns.of(account, kind, entity);
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
