package inia.sandbox.iam;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes accounts, and gives one that is there what it still lacks. */
final class AccountOpening {
    private static final String ADMINISTRATOR_ACCESS = "arn:aws:iam::aws:policy/AdministratorAccess";

    private final Accounts accounts;

    AccountOpening(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Opens an account.
     *
     * @param id the twelve-digit account id
     * @param keys the keys of its root and of its user {@code admin}, either of which may be {@code null}: then the account
     *     gets no such key, or no such user
     * @param now the sandbox's time
     * @return the keys that the account was made with, now or before
     */
    AccountKeys open(String id, AccountKeys keys, Instant now) {
        try {
            return accounts.change(() -> {
                Account account = accounts.of(id);
                Instant second = now.truncatedTo(ChronoUnit.SECONDS);
                if (account.row() == null) {
                    account.put(new AccountRow(id, second, null, List.of(), AccountKeys.NONE));
                }
                furnish(account, keys, second);
                return account.row().made();
            });
        } finally {
            accounts.policiesChanged();
        }
    }

    private void furnish(Account account, AccountKeys keys, Instant now) {
        AccountKeys made = account.row().made();
        if (made.root() == null && keys.root() != null) {
            List<String> ids = new ArrayList<>(account.row().accessKeyIds());
            ids.add(keys.root().accessKeyId());
            account.put(account.row().withAccessKeyIds(ids).withMade(new AccountKeys(keys.root(), made.admin())));
            add(account, keys.root(), null, now);
        }
        if (made.admin() == null && keys.admin() != null) {
            account.put(
                    account.row().withMade(new AccountKeys(account.row().made().root(), keys.admin())));
            addAdmin(account, keys.admin(), now);
        }
    }

    private void addAdmin(Account account, KeyPair key, Instant now) {
        UserRow admin = account.users().find(IamService.ADMIN);
        if (admin == null) {
            admin = UserRow.create(IamService.ADMIN, "/", UniqueIds.user(account.id()), now, Map.of());
            account.users()
                    .add(admin.withPolicyArns(
                            Attachments.attach(account, admin, ADMINISTRATOR_ACCESS, "PoliciesPerUser")));
            admin = account.users().find(IamService.ADMIN);
        }
        List<String> ids = new ArrayList<>(admin.accessKeyIds());
        ids.add(key.accessKeyId());
        account.users().update(admin.withAccessKeyIds(ids));
        add(account, key, admin.id(), now);
    }

    private void add(Account account, KeyPair pair, String userId, Instant now) {
        AccessKeyRow key =
                new AccessKeyRow(pair.accessKeyId(), pair.secretAccessKey(), account.id(), userId, true, now);
        accounts.accessKeys().put(key.id(), key);
    }
}
