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
    private final Table<RoleUseRow> roleUses;
    private final Table<MemberRow> members;
    private final Directory<PolicyRow> ownPolicies;
    private final PolicyUses policyUses;
    private final Boundaries boundaries;
    private final Table<PasswordPolicyRow> passwordPolicy;
    private final Table<LoginRow> logins;
    private final MfaTable mfaDevices;
    private final Directory<ServerCertificateRow> serverCertificates;
    private final Belongings<SigningCertificateRow> signingCertificates;
    private final Belongings<SshKeyRow> sshKeys;
    private final Belongings<ServiceCredentialRow> serviceCredentials;
    private final Table<OidcProviderRow> oidcProviders;
    private final Table<SamlProviderRow> samlProviders;
    private final Table<NameRow> deletions;
    private final Belongings<AccessRow> accesses;
    private final Table<AccessJobRow> accessJobs;
    private final Table<CredentialReportRow> credentialReport;
    private final Table<PreferencesRow> preferences;
    private final Table<NameRow> outboundFederation;
    private final PrincipalIds principalIds;
    private final PolicyCache policies = new PolicyCache();

    /** @param principalIds the ids of the users and roles of all accounts */
    Account(String id, Store store, PrincipalIds principalIds) {
        this.id = id;
        this.principalIds = principalIds;
        this.accounts = store.table("iam/accounts", AccountRow.class);
        this.users = new Directory<>(store, id, "user", UserRow.class);
        this.groups = new Directory<>(store, id, "group", GroupRow.class);
        this.roles = new Directory<>(store, id, "role", RoleRow.class);
        this.profiles = new Directory<>(store, id, "instance-profile", InstanceProfileRow.class);
        this.roleUses = store.table("iam/" + id + "/role-uses", RoleUseRow.class);
        this.members = store.table("iam/" + id + "/group-members", MemberRow.class);
        this.ownPolicies = new Directory<>(store, id, "policy", PolicyRow.class);
        this.policyUses = new PolicyUses(store, id);
        this.boundaries = new Boundaries(store, this);
        this.passwordPolicy = store.table("iam/" + id + "/password-policy", PasswordPolicyRow.class);
        this.logins = store.table("iam/" + id + "/logins", LoginRow.class);
        this.mfaDevices = new MfaTable(store, id);
        this.serverCertificates = new Directory<>(store, id, "server-certificate", ServerCertificateRow.class);
        this.signingCertificates = new Belongings<>(store, id, "signing-certificates", SigningCertificateRow.class);
        this.sshKeys = new Belongings<>(store, id, "ssh-keys", SshKeyRow.class);
        this.serviceCredentials = new Belongings<>(store, id, "service-credentials", ServiceCredentialRow.class);
        this.oidcProviders = store.table("iam/" + id + "/oidc-providers", OidcProviderRow.class);
        this.samlProviders = store.table("iam/" + id + "/saml-providers", SamlProviderRow.class);
        this.deletions = store.table("iam/" + id + "/role-deletions", NameRow.class);
        this.accesses = new Belongings<>(store, id, "accesses", AccessRow.class);
        this.accessJobs = store.table("iam/" + id + "/access-jobs", AccessJobRow.class);
        this.credentialReport = store.table("iam/" + id + "/credential-report", CredentialReportRow.class);
        this.outboundFederation = store.table("iam/" + id + "/outbound-federation", NameRow.class);
        this.preferences = store.table("iam/" + id + "/preferences", PreferencesRow.class);
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

    /** The last uses of roles, by their ids. */
    Table<RoleUseRow> roleUses() {
        return roleUses;
    }

    /** Who is in which group, by {@code groupId/name-of-user}. */
    Table<MemberRow> members() {
        return members;
    }

    /** The managed policies that the account made. */
    Directory<PolicyRow> ownPolicies() {
        return ownPolicies;
    }

    /** The managed policy of this ARN, AWS's or the account's own, or {@code null}. */
    ManagedPolicy policy(String arn) {
        ManagedPolicy managed = ManagedPolicies.find(arn);
        return managed != null ? managed : ownPolicy(arn);
    }

    /** The account's own managed policy of this ARN, or {@code null}. */
    CustomerPolicy ownPolicy(String arn) {
        PolicyRow row = ownPolicies.find(arn.substring(arn.lastIndexOf('/') + 1));
        CustomerPolicy own = row == null ? null : new CustomerPolicy(id, row);
        return own != null && own.arn().equals(arn) ? own : null;
    }

    /** The user, group or role of this id, or {@code null}. */
    Attachable attachable(String kind, String entityId) {
        return switch (kind) {
            case "user" -> users.findById(entityId);
            case "group" -> groups.findById(entityId);
            case "role" -> roles.findById(entityId);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Who uses which managed policy. */
    PolicyUses policyUses() {
        return policyUses;
    }

    /** The permissions boundaries of users and roles. */
    Boundaries boundaries() {
        return boundaries;
    }

    /** The account's password policy, under its id. */
    Table<PasswordPolicyRow> passwordPolicy() {
        return passwordPolicy;
    }

    /** Users' passwords, by the users' ids. */
    Table<LoginRow> logins() {
        return logins;
    }

    MfaTable mfaDevices() {
        return mfaDevices;
    }

    Directory<ServerCertificateRow> serverCertificates() {
        return serverCertificates;
    }

    Belongings<SigningCertificateRow> signingCertificates() {
        return signingCertificates;
    }

    Belongings<SshKeyRow> sshKeys() {
        return sshKeys;
    }

    Belongings<ServiceCredentialRow> serviceCredentials() {
        return serviceCredentials;
    }

    /** OpenID Connect providers, by their addresses. */
    Table<OidcProviderRow> oidcProviders() {
        return oidcProviders;
    }

    /** SAML providers, by name. */
    Table<SamlProviderRow> samlProviders() {
        return samlProviders;
    }

    /** The service-linked roles that were deleted, by the deletions' ids. */
    Table<NameRow> deletions() {
        return deletions;
    }

    /** Which services users and roles used last, by the ids of both. */
    Belongings<AccessRow> accesses() {
        return accesses;
    }

    /** Reports of what services were used, by their ids. */
    Table<AccessJobRow> accessJobs() {
        return accessJobs;
    }

    /** The latest credential report, under the account's id. */
    Table<CredentialReportRow> credentialReport() {
        return credentialReport;
    }

    /** How the account wants things done, under its id. */
    Table<PreferencesRow> preferences() {
        return preferences;
    }

    /** Under the account's id, if its identities can have tokens that others believe. */
    Table<NameRow> outboundFederation() {
        return outboundFederation;
    }

    /** The ids of the users and roles whom policies name, of all accounts. */
    PrincipalIds principalIds() {
        return principalIds;
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
