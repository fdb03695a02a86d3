package inia.sandbox.sts;

import static inia.sandbox.sts.StsSandbox.allow;
import static inia.sandbox.sts.StsSandbox.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetFederationTokenResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** Sessions of users and roots, and of those whom they vouch for. */
class UserSessionsTest {
    private static StsSandbox sandbox;
    private static AwsCredentials alice;

    @BeforeAll
    static void open() {
        sandbox = new StsSandbox();
        alice = sandbox.user("alice", allow("*", "*"));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void letAUserGoOnAsItself() {
        Credentials credentials = sandbox.sts(alice).getSessionToken().credentials();

        AwsCredentials session = keys(credentials);
        assertThat(sandbox.sts(session).getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/alice");
        assertThat(lasting(credentials)).isBetween(Duration.ofMinutes(719), Duration.ofHours(12));
        sandbox.s3(session).listBuckets();
        // AWS's own limits of such sessions: no IAM without an MFA device, no sessions of sessions.
        assertThatThrownBy(() -> sandbox.iam(session).listUsers())
                .hasMessageContaining("The security token included in the request is invalid");
        assertThatThrownBy(() -> sandbox.sts(session).getSessionToken())
                .hasMessageContaining("Cannot call GetSessionToken with session credentials");
        assertThatThrownBy(() -> sandbox.sts(session).getFederationToken(get -> get.name("Bob")))
                .hasMessageContaining("Cannot call GetFederationToken with session credentials");
    }

    private static Duration lasting(Credentials credentials) {
        return Duration.between(sandbox.sandbox().clock().instant(), credentials.expiration());
    }

    @Test
    void endForTheRootAfterAnHour() {
        Credentials credentials = sandbox.sts(sandbox.root())
                .getSessionToken(get -> get.durationSeconds(43_200))
                .credentials();
        assertThat(lasting(credentials)).isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(sandbox.sts(keys(credentials)).getCallerIdentity().arn()).endsWith(":root");
    }

    @Test
    void endWithTheUser() {
        AwsCredentials carol = sandbox.user("carol", null);
        AwsSessionCredentials session =
                keys(sandbox.sts(carol).getSessionToken().credentials());
        sandbox.iam(sandbox.root())
                .updateUser(update -> update.userName("carol").newUserName("carole"));
        assertThat(sandbox.sts(session).getCallerIdentity().arn()).endsWith(":user/carole");
        sandbox.iam(sandbox.root())
                .deleteAccessKey(delete -> delete.userName("carole").accessKeyId(carol.accessKeyId()));
        sandbox.iam(sandbox.root()).deleteUser(delete -> delete.userName("carole"));
        assertThatThrownBy(() -> sandbox.sts(session).getCallerIdentity())
                .isInstanceOfSatisfying(
                        StsException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidClientTokenId"));
    }

    @Test
    void letFederatedUsersDoNoMoreThanThePolicyThatTheyWereGiven() {
        GetFederationTokenResponse federated =
                sandbox.sts(alice).getFederationToken(get -> get.name("Bob").policy(allow("s3:ListAllMyBuckets", "*")));

        AwsCredentials bob = keys(federated.credentials());
        assertThat(federated.federatedUser().arn()).isEqualTo("arn:aws:sts::123456789012:federated-user/Bob");
        assertThat(federated.federatedUser().federatedUserId()).isEqualTo("123456789012:Bob");
        assertThat(federated.packedPolicySize()).isBetween(1, 20);
        assertThat(sandbox.sts(bob).getCallerIdentity().arn())
                .isEqualTo(federated.federatedUser().arn());
        assertThatThrownBy(() -> sandbox.iam(bob).listUsers())
                .hasMessageContaining("The security token included in the request is invalid");
    }

    @Test
    void refuseWhatCantBe() {
        String failed = "' failed to satisfy constraint: Member must ";
        assertThatThrownBy(() -> sandbox.sts(alice).getFederationToken(get -> get.name("a b")))
                .hasMessageContaining("Value 'a b' at 'name" + failed + "satisfy regular expression pattern");
        assertThatThrownBy(() -> sandbox.sts(alice)
                        .getFederationToken(get -> get.name("Bob").policy(" ".repeat(2049))))
                .hasMessageContaining("at 'policy" + failed + "have length less than or equal to 2048");
        assertThatThrownBy(() -> sandbox.sts(alice).getSessionToken(get -> get.durationSeconds(10)))
                .hasMessageContaining("Value '10' at 'durationSeconds" + failed + "have value greater than");
        assertThatThrownBy(() -> sandbox.sts(alice)
                        .getSessionToken(get -> get.serialNumber("arn:aws:iam::123456789012:mfa/none")
                                .tokenCode("123456")))
                .hasMessageContaining("MultiFactorAuthentication failed, unable to validate MFA code.");
    }

    @Test
    void surviveARestartButNotAReset(@TempDir Path home) {
        AwsSessionCredentials session;
        try (StsSandbox first = new StsSandbox(SandboxOptions.durable(home))) {
            session = keys(first.sts(first.admin()).getSessionToken().credentials());
        }
        try (StsSandbox second = new StsSandbox(SandboxOptions.durable(home))) {
            assertThat(second.sts(session).getCallerIdentity().arn()).endsWith(":user/admin");
            second.sandbox().reset();
            assertThatThrownBy(() -> second.sts(session).getCallerIdentity())
                    .hasMessageContaining("The security token included in the request is invalid");
        }
    }
}
