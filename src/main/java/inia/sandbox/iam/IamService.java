package inia.sandbox.iam;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.call.Service;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.PolicyAuthorizer;
import inia.sandbox.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The sandbox's IAM. */
public final class IamService implements Service {
    /** The user that every account is made with. */
    public static final String ADMIN = "admin";

    private static final String ADMINISTRATOR_ACCESS = "arn:aws:iam::aws:policy/AdministratorAccess";

    private final Accounts accounts;
    private final List<Object> operations;

    /** IAM with its state in this store. */
    public IamService(Store store) {
        this.accounts = new Accounts(store);
        this.operations = List.of(
                new Users(accounts),
                new UserTags(accounts),
                new Groups(accounts),
                new Memberships(accounts),
                new AccessKeyOperations(accounts),
                new UserPolicies(accounts),
                new GroupPolicies(accounts),
                new UserInlinePolicies(accounts),
                new GroupInlinePolicies(accounts),
                new RoleInlinePolicies(accounts),
                new Roles(accounts),
                new RoleTags(accounts),
                new RolePolicies(accounts),
                new InstanceProfiles(accounts),
                new InstanceProfileTags(accounts),
                new Policies(accounts),
                new PolicyVersions(accounts),
                new PolicyTags(accounts),
                new PolicyEntities(accounts),
                new PermissionsBoundaries(accounts),
                new AccountAliases(accounts),
                new PasswordPolicies(accounts),
                new AccountSummary(accounts));
    }

    @Override
    public String name() {
        return "iam";
    }

    @Override
    public List<Object> operations() {
        return operations;
    }

    /** The access keys of all accounts, for those who check signatures. */
    public AccessKeys accessKeys() {
        return new StoredAccessKeys(accounts);
    }

    /** Authorizes calls by the policies that IAM keeps. */
    public Authorizer authorizer() {
        return new PolicyAuthorizer(
                new StoredPrincipals(accounts), new StoredEntityArns(accounts), new StoredResourceFacts(accounts));
    }

    /**
     * Makes an account, if it is not there, with a root and a user {@code admin} who has AdministratorAccess, each with
     * an access key. Call it too after the store was emptied.
     *
     * @param account the twelve-digit account id
     * @param keys the keys that a new account gets; see {@link AccountKeys#generate}
     * @param now the sandbox's time
     * @return the keys that the account was made with, now or before
     */
    public AccountKeys open(String account, AccountKeys keys, Instant now) {
        return open(account, () -> keys, now);
    }

    /** As {@link #open(String, AccountKeys, Instant)}; a new account gets new keys. */
    public AccountKeys open(String account, Instant now) {
        return open(account, () -> AccountKeys.generate(account), now);
    }

    private AccountKeys open(String account, Supplier<AccountKeys> keys, Instant now) {
        try {
            return accounts.change(() -> {
                Account opened = accounts.of(account);
                if (opened.row() == null) {
                    make(opened, keys.get(), now.truncatedTo(ChronoUnit.SECONDS));
                }
                return opened.row().made();
            });
        } finally {
            accounts.policiesChanged();
        }
    }

    private void make(Account account, AccountKeys keys, Instant now) {
        UserRow admin = UserRow.create(ADMIN, "/", UniqueIds.user(account.id()), now, Map.of());
        account.put(new AccountRow(account.id(), now, null, List.of(keys.root().accessKeyId()), keys));
        account.users()
                .add(admin.withAccessKeyIds(List.of(keys.admin().accessKeyId()))
                        .withPolicyArns(Attachments.attach(account, admin, ADMINISTRATOR_ACCESS, "PoliciesPerUser")));
        addKey(account, keys.root(), null, now);
        addKey(account, keys.admin(), admin.id(), now);
    }

    private void addKey(Account account, KeyPair pair, String userId, Instant now) {
        AccessKeyRow key =
                new AccessKeyRow(pair.accessKeyId(), pair.secretAccessKey(), account.id(), userId, true, now);
        accounts.accessKeys().put(key.id(), key);
    }
}
