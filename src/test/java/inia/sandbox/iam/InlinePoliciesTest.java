package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

class InlinePoliciesTest {
    private static final String LIST_USERS = document("Allow", "iam:ListUsers");
    private static final String DENY_LIST_USERS = document("Deny", "iam:ListUsers");
    private static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                    + "\"Action\":\"sts:AssumeRole\"}}";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    private static String document(String effect, String action) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"" + effect + "\", \"Action\": \"" + action
                + "\", \"Resource\": \"*\"}}";
    }

    @BeforeEach
    void holders() {
        iam.createUser(r -> r.userName("bob"));
        iam.createGroup(r -> r.groupName("devs"));
        iam.addUserToGroup(r -> r.groupName("devs").userName("bob"));
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(TRUST));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private IamClient bob() {
        AccessKey key = iam.createAccessKey(r -> r.userName("bob")).accessKey();
        return sandbox.iam(new KeyPair(key.accessKeyId(), key.secretAccessKey()));
    }

    private void putUserPolicy(String name, String document) {
        iam.putUserPolicy(r -> r.userName("bob").policyName(name).policyDocument(document));
    }

    @Test
    void keepsTheDocumentsOfAUserAsTheyWereGiven() {
        putUserPolicy("second", LIST_USERS);
        putUserPolicy("first", DENY_LIST_USERS);
        putUserPolicy("first", LIST_USERS);
        assertThat(iam.listUserPolicies(r -> r.userName("bob").maxItems(1)).policyNames())
                .containsExactly("first");
        assertThat(iam.listUserPoliciesPaginator(r -> r.userName("bob").maxItems(1)).policyNames().stream())
                .containsExactly("first", "second");
        String document =
                iam.getUserPolicy(r -> r.userName("BOB").policyName("first")).policyDocument();
        assertThat(URLDecoder.decode(document, StandardCharsets.UTF_8)).isEqualTo(LIST_USERS);
        assertThatThrownBy(() -> iam.deleteUser(r -> r.userName("bob"))).isInstanceOf(DeleteConflictException.class);
        iam.deleteUserPolicy(r -> r.userName("bob").policyName("first"));
        assertThat(iam.listUserPolicies(r -> r.userName("bob")).policyNames()).containsExactly("second");
    }

    @Test
    void keepsThoseOfGroupsAndRoles() {
        iam.putGroupPolicy(r -> r.groupName("devs").policyName("p").policyDocument(LIST_USERS));
        iam.putRolePolicy(r -> r.roleName("reader").policyName("p").policyDocument(LIST_USERS));
        assertThat(iam.getGroupPolicy(r -> r.groupName("devs").policyName("p")).groupName())
                .isEqualTo("devs");
        assertThat(iam.getRolePolicy(r -> r.roleName("reader").policyName("p")).roleName())
                .isEqualTo("reader");
        assertThat(iam.listGroupPolicies(r -> r.groupName("devs")).policyNames())
                .containsExactly("p");
        assertThat(iam.listRolePolicies(r -> r.roleName("reader")).policyNames())
                .containsExactly("p");
        assertThatThrownBy(() -> iam.deleteRole(r -> r.roleName("reader")))
                .hasMessageContaining("Cannot delete entity, must delete policies first.");
        iam.deleteRolePolicy(r -> r.roleName("reader").policyName("p"));
        iam.deleteRole(r -> r.roleName("reader"));
        iam.deleteGroupPolicy(r -> r.groupName("devs").policyName("p"));
        assertThat(iam.listGroupPolicies(r -> r.groupName("devs")).policyNames())
                .isEmpty();
    }

    @Test
    void giveAndTakePermissionsAtOnce() {
        IamClient bob = bob();
        assertThatThrownBy(bob::listUsers).isInstanceOf(IamException.class);
        putUserPolicy("own", LIST_USERS);
        assertThat(bob.listUsers().users()).hasSize(2);
        iam.putGroupPolicy(r -> r.groupName("devs").policyName("no").policyDocument(DENY_LIST_USERS));
        assertThatThrownBy(bob::listUsers).hasMessageContaining("with an explicit deny in an identity-based policy");
        iam.deleteGroupPolicy(r -> r.groupName("devs").policyName("no"));
        assertThat(bob.listUsers().users()).hasSize(2);
        iam.deleteUserPolicy(r -> r.userName("bob").policyName("own"));
        assertThatThrownBy(bob::listUsers).isInstanceOf(IamException.class);
    }

    @Test
    void refuseWhatIsNoPolicyOrTooMuch() {
        assertThatThrownBy(() -> putUserPolicy("p", "no policy")).isInstanceOf(MalformedPolicyDocumentException.class);
        String blanks = LIST_USERS + " ".repeat(3000);
        putUserPolicy("blanks", blanks);
        assertThatThrownBy(() -> putUserPolicy("long", document("Allow", "iam:" + "x".repeat(2000))))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("Maximum policy size of 2048 bytes exceeded for user bob");
        assertThat(iam.listUserPolicies(r -> r.userName("bob")).policyNames()).containsExactly("blanks");
    }

    @Test
    void tellWhatIsNotThere() {
        assertThatThrownBy(() -> iam.getUserPolicy(r -> r.userName("bob").policyName("no")))
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The user policy with name no cannot be found.");
        assertThatThrownBy(() -> iam.deleteRolePolicy(r -> r.roleName("reader").policyName("no")))
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The role policy with name no cannot be found.");
    }
}
