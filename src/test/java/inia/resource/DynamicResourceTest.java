package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.NotSentException;
import inia.client.UnknownNameException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicResourceTest {
    private final InSandbox sandbox = new InSandbox();
    private final DynamicResource iam = Resources.dynamic("iam", sandbox.client("iam"));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create_user", "createUser", "CreateUser"})
    void doesWhatItIsToldInAnySpelling(String action) {
        Object created = iam.call(action, "UserName", "alice");
        assertThat(created).isEqualTo(iam.get("User", "alice"));
        assertThat(iam.all("users").stream().map(user -> user.attribute("name")))
                .contains("alice");
    }

    @Test
    void readsAttributesAndIdentifiers() {
        iam.call("create_user", Map.of("UserName", "alice", "Path", "/team/"));
        DynamicResource alice = iam.get("user", "alice");
        assertThat(alice.attribute("arn")).isEqualTo("arn:aws:iam::123456789012:user/team/alice");
        assertThat(alice.attribute("user_id").toString()).startsWith("AIDA");
        assertThat(alice.attribute("UserId")).isEqualTo(alice.attribute("userId"));
        assertThat(alice.attribute("name")).isEqualTo("alice");
        assertThat(alice.meta().identifiers()).isEqualTo(Map.of("UserName", "alice"));
    }

    @Test
    void reachesKeysAndGroups() {
        DynamicResource alice = (DynamicResource) iam.get("User", "alice").call("create");
        DynamicResource pair = (DynamicResource) alice.call("create_access_key_pair");
        DynamicResource key = alice.get("access_key", (String) pair.attribute("id"));
        key.call("deactivate");
        assertThat(key.attribute("status")).isEqualTo("Inactive");
        assertThat(key.call("reload")).isSameAs(key);
        assertThat(alice.all("access_keys").toList()).isEqualTo(List.of(key));
        assertThat(alice.call("wait_until_exists")).isSameAs(alice);
        assertThat(key.call("delete")).isSameAs(key);
    }

    @Test
    void findsWhatAResourceRefersToAndTagsIt() {
        DynamicResource policy =
                (DynamicResource) iam.call("create_policy", "PolicyName", "own", "PolicyDocument", """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}""");
        assertThat(policy.get("default_version")).isEqualTo(policy.get("version", "v1"));
        assertThat(policy.attribute("default_version")).isEqualTo(policy.get("PolicyVersion", "v1"));
        assertThat(policy.call("tag", "Key", "team", "Value", "blue")).isSameAs(policy);
        policy.call("tag", "Tags", List.of(Map.of("Key", "a", "Value", "b")));
        assertThat((List<?>) policy.attribute("tags")).hasSize(2);
        assertThat(policy.call("load")).isSameAs(policy);
        DynamicResource profile = (DynamicResource) iam.call("create_instance_profile", "InstanceProfileName", "web");
        assertThat((DynamicList) profile.attribute("roles")).isEmpty();
        assertThat((List<?>) profile.attribute("roles_attribute")).isEmpty();
        assertThatThrownBy(() -> profile.get("roles"))
                .isInstanceOf(NotSentException.class)
                .hasMessage("roles are several: .attribute(\"roles\")");
        assertThat(iam.get("User", "admin").attribute("user_name")).isEqualTo("admin");
        assertThat(iam.get("CurrentUser").get("user")).isEqualTo(iam.get("User", "admin"));
        assertThatThrownBy(() -> iam.all("users").call("delete"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("iam.User has no batch action 'delete'.");
    }

    @Test
    void namesTheNearestOfWhatItDoesNotHave() {
        assertThatThrownBy(() -> iam.all("usrs"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage(
                        "iam has no collection 'usrs'. Did you mean 'users'? It has: groups, instance_profiles, policies,"
                                + " roles, saml_providers, server_certificates, users, virtual_mfa_devices");
        assertThatThrownBy(() -> iam.get("Usr", "alice"))
                .hasMessageStartingWith(
                        "iam has no sub-resource 'Usr'. Did you mean 'User'? It has: AccessKey, AccessKeyPair, ");
        assertThatThrownBy(() -> iam.get("User", "alice").attribute("arm"))
                .hasMessageStartingWith("iam.User has no attribute 'arm'. Did you mean 'arn'?");
        assertThatThrownBy(() -> iam.call("creat_user"))
                .hasMessageStartingWith("iam has no action 'creat_user'. Did you mean 'create_user'?");
        assertThatThrownBy(() -> iam.get("User")).isInstanceOf(NotSentException.class);
        assertThatThrownBy(() -> iam.call("create_user", "UserName")).isInstanceOf(NotSentException.class);
        assertThatThrownBy(() -> iam.call("create_user"))
                .hasMessage("CreateUser needs UserName. It takes: Path, PermissionsBoundary, Tags, UserName");
        assertThatThrownBy(() -> Resources.dynamic("iamm", sandbox.client("iam")))
                .hasMessage("There are no resources for 'iamm'. Did you mean 'iam'? There are for: iam, s3, sqs");
        assertThat(sandbox.operations()).isEmpty();
    }

    @Test
    void listsItsMembersAsPythonSpellsThem() {
        assertThat(iam.members()).contains("users", "create_user", "access_key");
        assertThat(iam.get("User", "alice").members()).contains("create_date", "attach_policy", "wait_until_exists");
        assertThat(iam)
                .hasToString("iam service: .all(\"...\") .get(\"...\", id) .call(\"...\") with " + iam.members());
    }
}
