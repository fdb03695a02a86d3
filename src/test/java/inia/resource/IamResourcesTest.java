package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.NotSentException;
import inia.client.ParameterException;
import inia.resource.iam.AccessKey;
import inia.resource.iam.AccessKeyPair;
import inia.resource.iam.Group;
import inia.resource.iam.IamService;
import inia.resource.iam.Policy;
import inia.resource.iam.User;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

class IamResourcesTest {
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private final InSandbox sandbox = new InSandbox();
    private final Client client = sandbox.client("iam");
    private final IamService iam = Resources.of(IamService.class, client);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void createsLoadsAndDeletesAUser() {
        User alice = iam.user("alice")
                .create(user -> user.path("/team/")
                        .tags(Tag.builder().key("colour").value("blue").build()));
        assertThat(alice.path()).isEqualTo("/team/");
        assertThat(alice.arn()).isEqualTo("arn:aws:iam::123456789012:user/team/alice");
        assertThat(alice.userId()).startsWith("AIDA");
        assertThat(sandbox.operations()).containsExactly("CreateUser");
        assertThat(iam.user("alice").tags())
                .containsExactly(Tag.builder().key("colour").value("blue").build());
        assertThat(sandbox.operations()).containsExactly("GetUser");
        alice.waitUntilExists().delete();
        assertThatThrownBy(alice::arn).isInstanceOf(AwsException.class);
    }

    @Test
    void loadsAttributesOnceAndAgainWhenTold() {
        iam.createUser("alice");
        sandbox.operations();
        User alice = iam.user("alice");
        assertThat(sandbox.operations()).isEmpty();
        assertThat(alice.meta().data()).isEmpty();
        assertThat(alice.path()).isEqualTo("/");
        assertThat(alice.createDate()).isNotNull();
        assertThat(alice.passwordLastUsed()).isNull();
        assertThat(alice.tags()).isEmpty();
        assertThat(sandbox.operations()).containsExactly("GetUser");
        assertThat(alice.meta().data()).containsEntry("UserName", "alice").containsEntry("Path", "/");
        assertThat(alice.reload()).isSameAs(alice);
        assertThat(sandbox.operations()).containsExactly("GetUser");
        alice.update(user -> user.newPath("/new/"));
        assertThat(alice.path()).isEqualTo("/new/");
    }

    @Test
    void saysWhatIsMissingAndHowToMakeIt() {
        assertThatThrownBy(() -> iam.user("bob").arn())
                .isInstanceOfSatisfying(AwsException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("NoSuchEntity");
                    assertThat(refused.status()).isEqualTo(404);
                })
                .hasMessage(
                        "iam.User(name=\"bob\") does not exist (NoSuchEntity). Create it: iam.user(\"bob\").create()");
        assertThatThrownBy(() -> iam.accessKey("admin", "AKIANOBODY").status())
                .isInstanceOf(NotSentException.class)
                .hasMessage("iam.AccessKey(userName=\"admin\", id=\"AKIANOBODY\") does not exist"
                        + " (ListAccessKeys has no such one).");
    }

    @Test
    void saysThatWhatItActsOnIsMissing() {
        assertThatThrownBy(() -> iam.user("bob").attachPolicy(READ_ONLY))
                .isInstanceOf(AwsException.class)
                .hasMessage(
                        "iam.User(name=\"bob\") does not exist (NoSuchEntity). Create it: iam.user(\"bob\").create()");
        assertThatThrownBy(() -> iam.user("bob").groups().first())
                .hasMessageStartingWith("iam.User(name=\"bob\") does not exist (NoSuchEntity).");
        assertThatThrownBy(() -> iam.user("bob").delete())
                .hasMessageStartingWith("iam.User(name=\"bob\") does not exist (NoSuchEntity).");
        assertThatThrownBy(() -> iam.accessKey("bob", "AKIANOBODY").status())
                .hasMessageStartingWith("iam.User(name=\"bob\") does not exist (NoSuchEntity).");
        assertThatThrownBy(() -> iam.userPolicy("admin", "none").policyDocument())
                .hasMessage("iam.UserPolicy(userName=\"admin\", name=\"none\") does not exist (NoSuchEntity)."
                        + " Create it: iam.userPolicy(\"admin\", \"none\").put(document)");
        assertThatThrownBy(() -> iam.user("admin").addGroup("none"))
                .hasMessageStartingWith("AddUserToGroup was refused: ");
    }

    @Test
    void loadsOnceForAllWhoAskAtOnce() {
        User admin = iam.user("admin");
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> admin.arn()).distinct())
                .hasSize(1);
        assertThat(sandbox.operations()).containsExactly("GetUser");
    }

    @Test
    void takesTheNewNameOfARenamedUser() {
        User alice = iam.createUser("alice");
        assertThat(alice.update(Map.of("NewUserName", "alicia")).arn()).endsWith("user/alicia");
        assertThatThrownBy(alice::arn).hasMessageContaining("does not exist");
    }

    @Test
    void refusesWhatTheResourceKnows() {
        User alice = iam.user("alice");
        assertThatThrownBy(() -> alice.create(user -> user.userName("bob")))
                .isInstanceOf(ParameterException.class)
                .hasMessage(
                        "CreateUser: UserName can't be given here, iam.User(name=\"alice\") knows it. Leave it out.");
        assertThatThrownBy(() -> iam.users().filter("UserNme", "x").first())
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("ListUsers has no parameter 'UserNme'");
        assertThatThrownBy(() -> iam.user(""))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("UserName");
        assertThatThrownBy(() -> iam.user(null)).isInstanceOf(NotSentException.class);
        assertThat(sandbox.operations()).isEmpty();
    }

    @Test
    void makesKeysOnceWithTheirSecret() {
        User alice = iam.createUser("alice");
        AccessKeyPair pair = alice.createAccessKeyPair();
        assertThat(pair.userName()).isEqualTo("alice");
        assertThat(pair.id()).startsWith("AKIA");
        assertThat(pair.secret()).hasSize(40);
        assertThat(pair.status()).isEqualTo("Active");
        assertThat(pair.toString())
                .startsWith(
                        "iam.AccessKeyPair(userName=\"alice\", id=\"" + pair.id() + "\", secret=\"****\"; createDate=")
                .endsWith(", status=\"Active\")");
        assertThat(pair.meta().identifiers().toString()
                        + pair.meta()
                        + pair.meta().data())
                .doesNotContain(pair.secret());

        sandbox.operations();
        AccessKey key = alice.accessKeys().first().orElseThrow();
        assertThat(key.id()).isEqualTo(pair.id());
        assertThat(key.status()).isEqualTo("Active");
        assertThat(key.user()).isEqualTo(alice);
        assertThat(sandbox.operations()).containsExactly("ListAccessKeys");
        key.deactivate();
        assertThat(key.status()).isEqualTo("Inactive");
        assertThat(alice.accessKey(pair.id()).status()).isEqualTo("Inactive");
        key.activate();
        key.delete();
        assertThat(alice.accessKeys()).isEmpty();
    }

    @Test
    void bringsUsersGroupsAndPoliciesTogether() {
        User alice = iam.createUser("alice");
        Group staff = iam.group("staff").create();
        staff.addUser("alice");
        assertThat(staff.users()).containsExactly(alice);
        assertThat(alice.groups()).containsExactly(staff);
        assertThat(staff.groupId()).startsWith("AGPA");
        alice.removeGroup("staff");
        assertThat(staff.users().isEmpty()).isTrue();

        alice.attachPolicy(READ_ONLY);
        staff.attachPolicy(READ_ONLY);
        Policy policy = alice.attachedPolicies().first().orElseThrow();
        assertThat(policy).isEqualTo(iam.policy(READ_ONLY));
        assertThat(policy.policyName()).isEqualTo("ReadOnlyAccess");
        assertThat(policy.defaultVersionId()).startsWith("v");
        assertThat(staff.attachedPolicies()).containsExactly(policy);
        policy.detachUser("alice");
        staff.detachPolicy(READ_ONLY);
        assertThat(alice.attachedPolicies().count() + staff.attachedPolicies().count())
                .isZero();
    }

    @Test
    void isEqualByTypeIdentifiersAndPlace() {
        assertThat(iam.user("a")).isEqualTo(iam.user("a")).hasSameHashCodeAs(iam.user("a"));
        assertThat(iam.user("a"))
                .isNotEqualTo(iam.user("b"))
                .isNotEqualTo(iam.group("a"))
                .isNotEqualTo("a");
        assertThat(Set.of(iam.user("a")))
                .contains(Resources.of(IamService.class, sandbox.client("iam")).user("a"));
        try (InSandbox elsewhere = new InSandbox()) {
            assertThat(Resources.of(IamService.class, elsewhere.client("iam")).user("a"))
                    .isNotEqualTo(iam.user("a"));
        }
    }

    @Test
    void showsItselfWithoutACall() {
        assertThat(iam.user("alice")).hasToString("iam.User(name=\"alice\")");
        assertThat(iam.currentUser()).hasToString("iam.CurrentUser()");
        assertThat(iam.accessKey("alice", "AKIA1")).hasToString("iam.AccessKey(userName=\"alice\", id=\"AKIA1\")");
        assertThat(iam.toString()).startsWith("iam service: ").contains(".users()", ".user(UserName)");
        assertThat(iam.users().toString()).startsWith("iam.users(): iam.User resources, listed when looked at.");
        assertThat(iam.user("alice").accessKeys().toString()).startsWith("iam.user(\"alice\").accessKeys(): ");
        assertThat(sandbox.operations()).isEmpty();
    }

    @Test
    void hasASTepDown() {
        Meta meta = iam.user("alice").meta();
        assertThat(meta.service()).isEqualTo("iam");
        assertThat(meta.type()).isEqualTo("User");
        assertThat(meta.identifiers()).isEqualTo(Map.of("UserName", "alice"));
        assertThat(meta.client()).isSameAs(client);
        assertThat(meta.sdk()).isInstanceOf(IamClient.class);
        assertThat(meta.members()).contains("name", "arn", "create", "accessKeys", "waitUntilExists");
    }
}
