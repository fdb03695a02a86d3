package inia.sandbox.iam;

import inia.sandbox.auth.Issuers;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.Role;

/** The roles and users that IAM keeps, for those who begin sessions of them. */
final class StoredIssuers implements Issuers {
    private final Accounts accounts;

    StoredIssuers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Role> role(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[5].startsWith("role/")) {
            return Optional.empty();
        }
        return accounts.existing(parts[4]).map(account -> role(account, arn));
    }

    /** Names are the same whatever their case, ARNs are not. */
    private static Role role(Account account, String arn) {
        RoleRow role = account.roles().find(arn.substring(arn.lastIndexOf('/') + 1));
        return role == null || !Arns.of(account.id(), "role", role).equals(arn)
                ? null
                : new Role(account.id(), arn, role.name(), role.id(), role.maxSession());
    }

    @Override
    public Optional<String> user(String account, String userId) {
        UserRow user = accounts.of(account).users().findById(userId);
        return user == null ? Optional.empty() : Optional.of(Arns.of(account, "user", user));
    }

    @Override
    public void used(String account, String roleId, String region, Instant at) {
        Account of = accounts.of(account);
        RoleUseRow last = of.roleUses().get(roleId);
        boolean known = last != null && last.is(at, region);
        if (!known && of.roles().findById(roleId) != null) {
            of.roleUses().put(roleId, new RoleUseRow(at, region));
        }
    }
}
