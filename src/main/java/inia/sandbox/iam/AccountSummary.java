package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryRequest;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;

/** What there is in the account, and how much there may be. */
public final class AccountSummary {
    private final Accounts accounts;

    AccountSummary(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Counts what is in the account, and tells its quotas. */
    public GetAccountSummaryResponse getAccountSummary(GetAccountSummaryRequest request, Call call) {
        Account account = accounts.of(call);
        Map<String, Integer> summary = new LinkedHashMap<>(quotas());
        summary.put("Users", (int) account.users().size());
        summary.put("Groups", (int) account.groups().size());
        summary.put("Roles", (int) account.roles().size());
        summary.put("InstanceProfiles", (int) account.profiles().size());
        summary.put("Policies", (int) account.ownPolicies().size());
        summary.put("AccountAccessKeysPresent", account.row().accessKeyIds().isEmpty() ? 0 : 1);
        summary.put("PolicyVersionsInUse", (int) account.policyUses().policies());
        PreferencesRow preferences = account.preferences().get(account.id());
        summary.put("GlobalEndpointTokenVersion", preferences == null ? 1 : preferences.tokenVersion());
        summary.put("AccountMFAEnabled", account.mfaDevices().any(account.id()) ? 1 : 0);
        summary.put("AccountPasswordPresent", 0);
        summary.put("AccountSigningCertificatesPresent", 0);
        summary.put("MFADevices", (int) account.mfaDevices().size());
        summary.put("MFADevicesInUse", (int) account.mfaDevices().inUse());
        summary.put("Providers", (int)
                (account.oidcProviders().size() + account.samlProviders().size()));
        summary.put("ServerCertificates", (int) account.serverCertificates().size());
        return GetAccountSummaryResponse.builder()
                .summaryMapWithStrings(summary)
                .build();
    }

    private static Map<String, Integer> quotas() {
        Map<String, Integer> quotas = new LinkedHashMap<>();
        quotas.put("AccessKeysPerUserQuota", Quotas.ACCESS_KEYS_PER_USER);
        quotas.put("AssumeRolePolicySizeQuota", Quotas.TRUST_POLICY_SIZE);
        quotas.put("AttachedPoliciesPerGroupQuota", Quotas.ATTACHED_POLICIES);
        quotas.put("AttachedPoliciesPerRoleQuota", Quotas.ATTACHED_POLICIES);
        quotas.put("AttachedPoliciesPerUserQuota", Quotas.ATTACHED_POLICIES);
        quotas.put("GroupPolicySizeQuota", Quotas.GROUP_POLICY_SIZE);
        quotas.put("GroupsPerUserQuota", Quotas.GROUPS_PER_USER);
        quotas.put("GroupsQuota", Quotas.GROUPS_PER_ACCOUNT);
        quotas.put("InstanceProfilesQuota", Quotas.INSTANCE_PROFILES_PER_ACCOUNT);
        quotas.put("PoliciesQuota", Quotas.POLICIES_PER_ACCOUNT);
        quotas.put("PolicySizeQuota", Quotas.POLICY_SIZE);
        quotas.put("PolicyVersionsInUseQuota", 10000);
        quotas.put("RolePolicySizeQuota", Quotas.ROLE_POLICY_SIZE);
        quotas.put("RolesQuota", Quotas.ROLES_PER_ACCOUNT);
        quotas.put("ServerCertificatesQuota", Quotas.SERVER_CERTIFICATES);
        quotas.put("SigningCertificatesPerUserQuota", Quotas.SIGNING_CERTIFICATES_PER_USER);
        quotas.put("UserPolicySizeQuota", Quotas.USER_POLICY_SIZE);
        quotas.put("UsersQuota", Quotas.USERS_PER_ACCOUNT);
        quotas.put("VersionsPerPolicyQuota", Quotas.VERSIONS_PER_POLICY);
        return quotas;
    }
}
