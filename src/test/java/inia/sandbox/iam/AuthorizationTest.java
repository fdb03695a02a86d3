package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;

class AuthorizationTest {
    private static final String AWS = "arn:aws:iam::aws:policy/";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient admin = sandbox.admin();
    private IamClient bob;
    private KeyPair bobKeys;

    @BeforeEach
    void bob() {
        admin.createUser(request -> request.userName("bob").path("/staff/"));
        admin.createUser(request -> request.userName("alice").path("/staff/"));
        AccessKey key =
                admin.createAccessKey(request -> request.userName("bob")).accessKey();
        bobKeys = new KeyPair(key.accessKeyId(), key.secretAccessKey());
        bob = sandbox.iam(bobKeys);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static Arguments row(String action, String resource, Consumer<IamClient> asked) {
        return arguments(action, resource, asked);
    }

    static Stream<Arguments> calls() {
        String account = "arn:aws:iam::123456789012:";
        Tag tag = Tag.builder().key("a").value("b").build();
        return Stream.of(
                row("iam:CreateUser", account + "user/eve", iam -> iam.createUser(r -> r.userName("eve"))),
                row(
                        "iam:CreateUser",
                        account + "user/x/eve",
                        iam -> iam.createUser(r -> r.userName("eve").path("/x/"))),
                row("iam:GetUser", "user alice", iam -> iam.getUser(r -> r.userName("alice"))),
                row("iam:GetUser", "user nobody", iam -> iam.getUser(r -> r.userName("nobody"))),
                row("iam:GetUser", "user bob", IamClient::getUser),
                row("iam:ListUsers", account + "user/", IamClient::listUsers),
                row("iam:ListUsers", account + "user/x/", iam -> iam.listUsers(r -> r.pathPrefix("/x/"))),
                row("iam:UpdateUser", "user alice", iam -> iam.updateUser(r -> r.userName("alice"))),
                row("iam:DeleteUser", "user alice", iam -> iam.deleteUser(r -> r.userName("alice"))),
                row(
                        "iam:TagUser",
                        "user alice",
                        iam -> iam.tagUser(r -> r.userName("alice").tags(tag))),
                row("iam:CreateGroup", account + "group/devs", iam -> iam.createGroup(r -> r.groupName("devs"))),
                row(
                        "iam:AddUserToGroup",
                        "group devs",
                        iam -> iam.addUserToGroup(r -> r.groupName("devs").userName("bob"))),
                row("iam:CreateAccessKey", "user alice", iam -> iam.createAccessKey(r -> r.userName("alice"))),
                row("iam:CreateAccessKey", "user bob", IamClient::createAccessKey),
                row("iam:ListPolicies", "policy path /", IamClient::listPolicies),
                row(
                        "iam:GetPolicy",
                        "policy " + AWS + "IAMFullAccess",
                        iam -> iam.getPolicy(r -> r.policyArn(AWS + "IAMFullAccess"))),
                row(
                        "iam:AttachUserPolicy",
                        "user bob",
                        iam -> iam.attachUserPolicy(r -> r.userName("bob").policyArn(AWS + "AdministratorAccess"))),
                row("iam:GetAccountSummary", "*", IamClient::getAccountSummary),
                row("iam:CreateAccountAlias", "*", iam -> iam.createAccountAlias(r -> r.accountAlias("alias"))));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("calls")
    void refusesAUserWithoutPoliciesInAwsWords(String action, String resource, Consumer<IamClient> asked) {
        IamException refused = catchThrowableOfType(IamException.class, () -> asked.accept(bob));
        assertThat(refused).isNotNull();
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.awsErrorDetails().errorMessage())
                .isEqualTo("User: arn:aws:iam::123456789012:user/staff/bob is not authorized to perform: " + action
                        + " on resource: " + resource + " because no identity-based policy allows the " + action
                        + " action");
    }

    private void allow(String policy) {
        admin.attachUserPolicy(request -> request.userName("bob").policyArn(AWS + policy));
    }

    private void refused(Consumer<IamClient> asked) {
        IamException refused = catchThrowableOfType(IamException.class, () -> asked.accept(bob));
        assertThat(refused).isNotNull();
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void allowsEverythingToTheRoot() {
        assertThatCode(() -> sandbox.root().createUser(request -> request.userName("eve")))
                .doesNotThrowAnyException();
    }

    @Test
    void letsReadersReadAndNotWrite() {
        allow("IAMReadOnlyAccess");
        assertThat(bob.listUsers().users()).hasSize(3);
        assertThat(bob.getUser(request -> request.userName("alice")).user().userName())
                .isEqualTo("alice");
        refused(iam -> iam.createUser(request -> request.userName("eve")));
        refused(iam -> iam.tagUser(request ->
                request.userName("alice").tags(Tag.builder().key("a").value("b").build())));
    }

    @Test
    void keepsPowerUsersOutOfIam() {
        allow("PowerUserAccess");
        refused(IamClient::listUsers);
    }

    @Test
    void letsGroupsGiveAndTakePermissions() {
        admin.createGroup(request -> request.groupName("readers"));
        refused(IamClient::listUsers);
        admin.addUserToGroup(request -> request.groupName("readers").userName("bob"));
        refused(IamClient::listUsers);
        admin.attachGroupPolicy(request -> request.groupName("readers").policyArn(AWS + "IAMReadOnlyAccess"));
        assertThat(bob.listUsers().users()).hasSize(3);
        admin.removeUserFromGroup(request -> request.groupName("readers").userName("bob"));
        refused(IamClient::listUsers);
        admin.addUserToGroup(request -> request.groupName("readers").userName("bob"));
        assertThat(bob.listUsers().users()).hasSize(3);
        admin.detachGroupPolicy(request -> request.groupName("readers").policyArn(AWS + "IAMReadOnlyAccess"));
        refused(IamClient::listUsers);
    }

    @Test
    void forgetsAPermissionAtOnceWhenItIsTaken() {
        allow("IAMReadOnlyAccess");
        assertThat(bob.listUsers().users()).hasSize(3);
        admin.detachUserPolicy(request -> request.userName("bob").policyArn(AWS + "IAMReadOnlyAccess"));
        refused(IamClient::listUsers);
    }

    @Test
    void keepsPermissionsThroughANewName() {
        allow("IAMReadOnlyAccess");
        admin.updateUser(request -> request.userName("bob").newUserName("robert"));
        assertThat(bob.getUser().user().userName()).isEqualTo("robert");
    }

    @Test
    void answersWhatIsWrongOnlyToThoseWhoMayAsk() {
        allow("IAMReadOnlyAccess");
        assertThat(catchThrowableOfType(
                        NoSuchEntityException.class, () -> bob.getUser(request -> request.userName("nobody"))))
                .isNotNull();
    }

    @Test
    void needsNoPermissionToTellWhoCalls() {
        assertThat(sandbox.sts(bobKeys).getCallerIdentity().arn())
                .isEqualTo("arn:aws:iam::123456789012:user/staff/bob");
    }
}
