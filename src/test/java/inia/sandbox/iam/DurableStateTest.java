package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

class DurableStateTest {
    @Test
    void findsUsersGroupsKeysAndPermissionsAgain(@TempDir Path home) {
        User alice;
        KeyPair keys;
        try (IamSandbox sandbox = new IamSandbox(SandboxOptions.durable(home))) {
            IamClient iam = sandbox.admin();
            alice = iam.createUser(request -> request.userName("alice")
                            .path("/x/")
                            .tags(Tag.builder().key("team").value("red").build()))
                    .user();
            iam.createGroup(request -> request.groupName("readers"));
            iam.addUserToGroup(request -> request.groupName("readers").userName("alice"));
            iam.attachGroupPolicy(
                    request -> request.groupName("readers").policyArn("arn:aws:iam::aws:policy/IAMReadOnlyAccess"));
            AccessKey key =
                    iam.createAccessKey(request -> request.userName("alice")).accessKey();
            keys = new KeyPair(key.accessKeyId(), key.secretAccessKey());
            iam.createAccountAlias(request -> request.accountAlias("my-company"));
        }
        try (IamSandbox sandbox = new IamSandbox(SandboxOptions.durable(home))) {
            IamClient iam = sandbox.iam(keys);
            assertThat(iam.getUser().user()).isEqualTo(alice);
            assertThat(iam.listGroupsForUser(request -> request.userName("alice"))
                            .groups())
                    .extracting(Group::groupName)
                    .containsExactly("readers");
            assertThat(iam.listUsers(request -> request.pathPrefix("/x/")).users())
                    .hasSize(1);
            assertThat(iam.listAccountAliases().accountAliases()).containsExactly("my-company");
            assertThat(sandbox.admin().listUsers().users()).hasSize(2);
        }
    }
}
