package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sts.StsClient;

class SandboxTest {
    @TempDir
    Path home;

    @Test
    void answersTheSdksOwnClients() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                StsClient sts =
                        Clients.of(StsClient.builder(), sandbox, "default").build()) {
            assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/admin");
        }
    }

    @Test
    void keepsStateAndKeysWhenItIsDurable() {
        List<Identity> first;
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam = Clients.of(IamClient.builder(), sandbox, "root").build()) {
            first = sandbox.identities();
            iam.createUser(user -> user.userName("alice"));
        }
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam =
                        Clients.of(IamClient.builder(), sandbox, "default").build()) {
            assertThat(sandbox.identities()).isEqualTo(first);
            assertThat(iam.listUsers().users()).extracting(User::userName).containsExactly("admin", "alice");
        }
    }

    @Test
    void refusesAWrongSecret() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                IamClient iam = Clients.of(
                                IamClient.builder(),
                                sandbox.endpoint(),
                                sandbox.identities().get(0).accessKeyId(),
                                "wrong")
                        .build()) {
            assertThatThrownBy(iam::listUsers)
                    .isInstanceOfSatisfying(
                            IamException.class,
                            refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("SignatureDoesNotMatch"));
        }
    }
}
