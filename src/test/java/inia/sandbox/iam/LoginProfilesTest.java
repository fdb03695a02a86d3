package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.LoginProfile;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginProfilesTest {
    private static final String GOOD = "Correct-Horse-7";
    private static final String OTHER = "Battery-Staple-8";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private IamClient user(String name) {
        iam.createUser(r -> r.userName(name));
        iam.attachUserPolicy(r -> r.userName(name).policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
        AccessKey key = iam.createAccessKey(r -> r.userName(name)).accessKey();
        return sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
    }

    @Test
    void givesChangesAndTakesAPassword() {
        IamClient bob = user("bob");
        LoginProfile made = iam.createLoginProfile(
                        r -> r.userName("bob").password(GOOD).passwordResetRequired(true))
                .loginProfile();
        assertThat(made.userName()).isEqualTo("bob");
        assertThat(made.passwordResetRequired()).isTrue();
        bob.changePassword(r -> r.oldPassword(GOOD).newPassword(OTHER));
        assertThat(bob.getLoginProfile(r -> {}).loginProfile().passwordResetRequired())
                .isFalse();
        assertThat(refusal(() -> bob.changePassword(r -> r.oldPassword(GOOD).newPassword("New-Password-9"))))
                .isEqualTo("AccessDenied: The old password was incorrect.");
        iam.updateLoginProfile(r -> r.userName("bob").password(GOOD));
        bob.changePassword(r -> r.oldPassword(GOOD).newPassword(OTHER));
        assertThat(refusal(() -> iam.deleteUser(r -> r.userName("bob")))).startsWith("DeleteConflict");
        iam.deleteLoginProfile(r -> r.userName("bob"));
        assertThat(refusal(() -> iam.getLoginProfile(r -> r.userName("bob"))))
                .isEqualTo("NoSuchEntity: Login Profile for User bob cannot be found.");
    }

    private static String refusal(Runnable asked) {
        IamException refused = catchThrowableOfType(IamException.class, asked::run);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ab1-efg", "abcdefgh", "abcdefg8", "ABCDEFGH-"})
    void holdsPasswordsToAwsOwnRulesWithoutAPolicy(String weak) {
        iam.createUser(r -> r.userName("weak"));
        assertThat(refusal(() -> iam.createLoginProfile(r -> r.userName("weak").password(weak))))
                .isEqualTo("PasswordPolicyViolation: Password does not conform to the account password policy.");
        iam.deleteUser(r -> r.userName("weak"));
    }

    @Test
    void holdsPasswordsToTheAccountsPolicy() {
        iam.createUser(r -> r.userName("held"));
        iam.updateAccountPasswordPolicy(r -> r.minimumPasswordLength(10)
                .requireUppercaseCharacters(true)
                .requireLowercaseCharacters(true)
                .requireNumbers(true)
                .requireSymbols(true)
                .passwordReusePrevention(2));
        try {
            for (String[] row : new String[][] {
                {"Ab1-", "have a minimum length of 10"},
                {"abcdefgh1-", "have at least one uppercase letter"},
                {"ABCDEFGH1-", "have at least one lowercase letter"},
                {"Abcdefghi-", "have at least one number"},
                {"Abcdefghi1", "have at least one symbol"}
            }) {
                assertThat(refusal(() ->
                                iam.createLoginProfile(r -> r.userName("held").password(row[0]))))
                        .isEqualTo("PasswordPolicyViolation: Password should " + row[1]);
            }
            iam.createLoginProfile(r -> r.userName("held").password(GOOD));
            iam.updateLoginProfile(r -> r.userName("held").password(OTHER));
            assertThat(refusal(
                            () -> iam.updateLoginProfile(r -> r.userName("held").password(GOOD))))
                    .startsWith("PasswordPolicyViolation");
            iam.updateLoginProfile(r -> r.userName("held").password("Third-Password-9"));
            iam.updateLoginProfile(r -> r.userName("held").password(GOOD));
        } finally {
            iam.deleteAccountPasswordPolicy();
        }
    }

    /** Without a policy of their own: by the account's. */
    @Test
    void letsUsersChangeTheirPasswordsAsTheAccountsPolicySays() {
        iam.createUser(r -> r.userName("plain"));
        iam.createLoginProfile(r -> r.userName("plain").password(GOOD));
        AccessKey key = iam.createAccessKey(r -> r.userName("plain")).accessKey();
        IamClient plain = sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
        assertThat(refusal(() -> plain.changePassword(r -> r.oldPassword(GOOD).newPassword(OTHER))))
                .startsWith("AccessDenied: User: arn:aws:iam::123456789012:user/plain is not authorized");
        iam.updateAccountPasswordPolicy(
                r -> r.allowUsersToChangePassword(true).maxPasswordAge(1).hardExpiry(true));
        try {
            plain.changePassword(r -> r.oldPassword(GOOD).newPassword(OTHER));
            assertThat(plain.getAccountPasswordPolicy().passwordPolicy().hardExpiry())
                    .isTrue();
            assertThat(refusal(() -> plain.getLoginProfile(r -> {}))).startsWith("AccessDenied");
            sandbox.advance(Duration.ofDays(2));
            assertThat(refusal(
                            () -> plain.changePassword(r -> r.oldPassword(OTHER).newPassword(GOOD))))
                    .startsWith("AccessDenied: The password has expired.");
            iam.updateLoginProfile(r -> r.userName("plain").password("Third-Password-9"));
            plain.changePassword(r -> r.oldPassword("Third-Password-9").newPassword(GOOD));
        } finally {
            iam.deleteAccountPasswordPolicy();
        }
        assertThat(refusal(() -> plain.changePassword(r -> r.oldPassword(GOOD).newPassword(OTHER))))
                .startsWith("AccessDenied: User: ");
    }

    @Test
    void hasOnePasswordAUser() {
        iam.createUser(r -> r.userName("one"));
        iam.createLoginProfile(r -> r.userName("one").password(GOOD));
        assertThat(refusal(() -> iam.createLoginProfile(r -> r.userName("one").password(OTHER))))
                .isEqualTo("EntityAlreadyExists: Login Profile for user one already exists.");
    }

    @Test
    void hashesWithASaltOfItsOwn() {
        String hash = PasswordHash.of(GOOD);
        assertThat(hash).isNotEqualTo(PasswordHash.of(GOOD)).doesNotContain(GOOD);
        assertThat(PasswordHash.matches(GOOD, hash)).isTrue();
        assertThat(PasswordHash.matches(OTHER, hash)).isFalse();
    }
}
