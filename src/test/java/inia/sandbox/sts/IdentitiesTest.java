package inia.sandbox.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.iam.IamSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class IdentitiesTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final StsClient root = sandbox.sts(sandbox.rootKeys());
    private final StsClient admin = sandbox.sts(sandbox.adminKeys());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void tellsTheRootWhoItIs() {
        GetCallerIdentityResponse identity = root.getCallerIdentity();
        assertThat(identity.account()).isEqualTo("123456789012");
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(identity.userId()).isEqualTo("123456789012");
    }

    @Test
    void tellsAUserWhoItIs() {
        GetCallerIdentityResponse identity = admin.getCallerIdentity();
        assertThat(identity.account()).isEqualTo("123456789012");
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::123456789012:user/admin");
        assertThat(identity.userId()).matches("AIDA[A-Z2-7]{17}");
    }

    @Test
    void tellsTheAccountOfAKey() {
        assertThat(admin.getAccessKeyInfo(request ->
                                request.accessKeyId(sandbox.rootKeys().accessKeyId()))
                        .account())
                .isEqualTo("123456789012");
    }

    @Test
    void readsTheAccountFromAKeyThatIsNotHere() {
        // AWS's own example of a key, and the account that AWS tells for it.
        assertThat(admin.getAccessKeyInfo(request -> request.accessKeyId("AKIAIOSFODNN7EXAMPLE"))
                        .account())
                .isEqualTo("581039954779");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIA | Member must have length greater than or equal to 16",
                "AKIA-------------- | Member must satisfy regular expression pattern: [\\w]*",
                "XKIAIOSFODNN7EXAMPLE | no account with the access key XKIAIOSFODNN7EXAMPLE",
            })
    void refusesWhatIsNoKey(String id, String message) {
        assertThatThrownBy(() -> admin.getAccessKeyInfo(request -> request.accessKeyId(id)))
                .hasMessageContaining(message);
    }
}
