package inia.sandbox.iam;

import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.IdentityStore;
import inia.sandbox.call.Service;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.PolicyAuthorizer;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sandbox's IAM. */
public final class IamService implements Service, ResourceFacts.Keeper {
    /** The user that every account is made with. */
    public static final String ADMIN = "admin";

    private final Accounts accounts;
    private final List<Object> operations;

    /** IAM with its state in this store. */
    public IamService(Store store) {
        this(store, false);
    }

    /**
     * IAM with its state in this store.
     *
     * @param open whether everybody is let in and may do everything; then what AWS would refuse as made up, such as a
     *     certificate that is none, is taken
     */
    public IamService(Store store, boolean open) {
        this.accounts = new Accounts(store, open);
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
                new Simulations(accounts),
                new ContextKeys(accounts),
                new PermissionsBoundaries(accounts),
                new LoginProfiles(accounts),
                new VirtualMfaDevices(accounts),
                new MfaOperations(accounts),
                new ServerCertificates(accounts),
                new ServerCertificateTags(accounts),
                new SigningCertificates(accounts),
                new SshPublicKeys(accounts),
                new ServiceCredentials(accounts),
                new OidcProviders(accounts),
                new OidcProviderTags(accounts),
                new SamlProviders(accounts),
                new SamlProviderTags(accounts),
                new ServiceLinkedRoles(accounts),
                new AuthorizationDetails(accounts),
                new CredentialReports(accounts),
                new ServiceLastAccess(accounts),
                new AccountPreferences(accounts),
                new Organizations(),
                new OutboundFederation(accounts),
                new DelegationRequests(),
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

    /** Those who can have temporary credentials. */
    public IdentityStore identityStore() {
        return new IdentityStore(
                new StoredIssuers(accounts), new StoredIdentityProviders(accounts), new StoredMfaDevices(accounts));
    }

    /**
     * Authorizes calls by the policies that IAM keeps, and by those of resources.
     *
     * @param resources knows the resources of all services
     */
    public Authorizer authorizer(ResourceFacts resources) {
        Authorizer policies =
                new PolicyAuthorizer(new StoredPrincipals(accounts), new StoredEntityArns(accounts), resources);
        return new AccessRecorder(accounts, new NamedPrincipals(accounts, policies));
    }

    @Override
    public ResourceFacts resourceFacts() {
        return new StoredResourceFacts(accounts);
    }

    /**
     * Makes an account, if it is not there, with an access key of its root, and with a user {@code admin} who has
     * AdministratorAccess and an access key, as far as keys for them are given. Call it too after the store was emptied.
     *
     * @param account the twelve-digit account id
     * @param keys the keys for what is not there yet; see {@link AccountKeys#generate}
     * @param now the sandbox's time
     * @return the keys that the account was made with, now or before
     */
    public AccountKeys open(String account, AccountKeys keys, Instant now) {
        return new AccountOpening(accounts).open(account, keys, now);
    }

    /** The ids of the users and roles whom policies name. */
    public PrincipalIds principalIds() {
        return accounts.principalIds();
    }

    /** The keys that accounts were made with, by account; an account that was made without any is left out. */
    public Map<String, AccountKeys> madeKeys() {
        return accounts.madeKeys();
    }

    /** Whether there is an account of this id. */
    public boolean has(String account) {
        return accounts.existing(account).isPresent();
    }
}
