package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.DeleteAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccountPasswordPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetAccountPasswordPolicyResponse;
import software.amazon.awssdk.services.iam.model.PasswordPolicy;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyResponse;

/** Operations on the account's password policy: there is at most one. */
public final class PasswordPolicies {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 128;
    private static final int MOST_DAYS = 1095;
    private static final int MOST_KEPT = 24;

    private final Accounts accounts;

    PasswordPolicies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Gives the account a password policy; what the request leaves out gets AWS's default, not what it was before. */
    public UpdateAccountPasswordPolicyResponse updateAccountPasswordPolicy(
            UpdateAccountPasswordPolicyRequest request, Call call) {
        new Checks()
                .between("minimumPasswordLength", request.minimumPasswordLength(), SHORTEST, LONGEST)
                .between("maxPasswordAge", request.maxPasswordAge(), 1, MOST_DAYS)
                .between("passwordReusePrevention", request.passwordReusePrevention(), 1, MOST_KEPT)
                .done();
        PasswordPolicyRow policy = new PasswordPolicyRow(
                request.minimumPasswordLength() == null ? SHORTEST : request.minimumPasswordLength(),
                isTrue(request.requireSymbols()),
                isTrue(request.requireNumbers()),
                isTrue(request.requireUppercaseCharacters()),
                isTrue(request.requireLowercaseCharacters()),
                isTrue(request.allowUsersToChangePassword()),
                request.maxPasswordAge(),
                request.passwordReusePrevention(),
                isTrue(request.hardExpiry()));
        Account account = accounts.of(call);
        accounts.changePolicies(account, () -> account.passwordPolicy().put(account.id(), policy));
        return UpdateAccountPasswordPolicyResponse.builder().build();
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    /** Shows the account's password policy. */
    public GetAccountPasswordPolicyResponse getAccountPasswordPolicy(
            GetAccountPasswordPolicyRequest request, Call call) {
        Account account = accounts.of(call);
        PasswordPolicyRow policy = account.passwordPolicy().get(account.id());
        if (policy == null) {
            throw Refusals.cannotBeFound("The Password Policy with domain name " + account.id());
        }
        return GetAccountPasswordPolicyResponse.builder()
                .passwordPolicy(PasswordPolicy.builder()
                        .minimumPasswordLength(policy.minimumLength())
                        .requireSymbols(policy.symbols())
                        .requireNumbers(policy.numbers())
                        .requireUppercaseCharacters(policy.uppercase())
                        .requireLowercaseCharacters(policy.lowercase())
                        .allowUsersToChangePassword(policy.usersMayChange())
                        .expirePasswords(policy.maxAge() != null)
                        .maxPasswordAge(policy.maxAge())
                        .passwordReusePrevention(policy.reusePrevention())
                        .hardExpiry(policy.hardExpiry())
                        .build())
                .build();
    }

    /** Takes the account's password policy away; AWS's own default serves again. */
    public DeleteAccountPasswordPolicyResponse deleteAccountPasswordPolicy(
            DeleteAccountPasswordPolicyRequest request, Call call) {
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            if (account.passwordPolicy().remove(account.id()) == null) {
                throw Refusals.cannotBeFound("The account policy with name PasswordPolicy");
            }
            return DeleteAccountPasswordPolicyResponse.builder().build();
        });
    }
}
