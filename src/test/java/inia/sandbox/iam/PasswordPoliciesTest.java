package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PasswordPolicy;
import software.amazon.awssdk.services.iam.model.UpdateAccountPasswordPolicyRequest;

class PasswordPoliciesTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void hasNoneAtFirst() {
        assertThatThrownBy(iam::getAccountPasswordPolicy)
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The Password Policy with domain name 123456789012 cannot be found.");
        assertThatThrownBy(iam::deleteAccountPasswordPolicy)
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The account policy with name PasswordPolicy cannot be found.");
    }

    @Test
    void setsWhatIsLeftOutToAwsDefaults() {
        iam.updateAccountPasswordPolicy(
                r -> r.minimumPasswordLength(10).maxPasswordAge(90).requireNumbers(true));
        PasswordPolicy first = iam.getAccountPasswordPolicy().passwordPolicy();
        assertThat(first.minimumPasswordLength()).isEqualTo(10);
        assertThat(first.expirePasswords()).isTrue();
        assertThat(first.maxPasswordAge()).isEqualTo(90);
        assertThat(first.requireNumbers()).isTrue();
        iam.updateAccountPasswordPolicy(r -> r.requireSymbols(true));
        PasswordPolicy second = iam.getAccountPasswordPolicy().passwordPolicy();
        assertThat(second.minimumPasswordLength()).isEqualTo(6);
        assertThat(second.expirePasswords()).isFalse();
        assertThat(second.maxPasswordAge()).isNull();
        assertThat(second.passwordReusePrevention()).isNull();
        assertThat(second.requireNumbers()).isFalse();
        assertThat(second.requireSymbols()).isTrue();
    }

    @Test
    void forgetsThePolicyThatIsDeleted() {
        iam.updateAccountPasswordPolicy(r -> r.hardExpiry(true));
        iam.deleteAccountPasswordPolicy();
        assertThatThrownBy(iam::getAccountPasswordPolicy).isInstanceOf(NoSuchEntityException.class);
    }

    static Stream<Consumer<UpdateAccountPasswordPolicyRequest.Builder>> outOfRange() {
        return Stream.of(
                r -> r.minimumPasswordLength(5),
                r -> r.minimumPasswordLength(129),
                r -> r.maxPasswordAge(0),
                r -> r.maxPasswordAge(1096),
                r -> r.passwordReusePrevention(0),
                r -> r.passwordReusePrevention(25));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void refusesWhatIsOutOfAwsRange(Consumer<UpdateAccountPasswordPolicyRequest.Builder> asked) {
        assertThatThrownBy(() -> iam.updateAccountPasswordPolicy(asked))
                .hasMessageContaining("1 validation error detected: Value at '")
                .hasMessageContaining("Member must have value ");
        assertThatThrownBy(iam::getAccountPasswordPolicy).isInstanceOf(NoSuchEntityException.class);
    }
}
