package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;

import inia.resource.iam.AccessKeyPair;
import inia.resource.iam.AccountPasswordPolicy;
import inia.resource.iam.CurrentUser;
import inia.resource.iam.Group;
import inia.resource.iam.IamService;
import inia.resource.iam.InstanceProfile;
import inia.resource.iam.MfaDevice;
import inia.resource.iam.Policy;
import inia.resource.iam.PolicyVersion;
import inia.resource.iam.Role;
import inia.resource.iam.SamlProvider;
import inia.resource.iam.ServerCertificate;
import inia.resource.iam.SigningCertificate;
import inia.resource.iam.User;
import inia.resource.iam.VirtualMfaDevice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A use of every action, collection, reference, waiter and load of IAM's resources, one after the other in one account. */
final class IamJourney {
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": "ec2.amazonaws.com"}}]}""";
    private static final String DOCUMENT = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}""";
    private static final String METADATA = """
            <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com"
             validUntil="2099-01-01T00:00:00Z"><IDPSSODescriptor protocolSupportEnumeration="p"><!--%s-->
            </IDPSSODescriptor></EntityDescriptor>""".formatted("x".repeat(1000));
    private final InSandbox sandbox;
    private final IamService iam;
    private final Map<String, Runnable> rows = new LinkedHashMap<>();
    private final User alice;
    private final Group staff;
    private final Role lab;
    private final InstanceProfile web;
    private final CurrentUser me;
    private Policy policy;
    private PolicyVersion second;
    private SamlProvider office;
    private ServerCertificate tls;
    private SigningCertificate signing;
    private VirtualMfaDevice phone;
    private String seed;
    private MfaDevice device;
    private AccessKeyPair pair;

    IamJourney(InSandbox sandbox) {
        this.sandbox = sandbox;
        this.iam = Resources.of(IamService.class, sandbox.client("iam"));
        this.alice = iam.user("alice");
        this.staff = iam.group("staff");
        this.lab = iam.role("lab");
        this.web = iam.instanceProfile("web");
        this.me = iam.currentUser();
        makes();
        users();
        devices();
        groups();
        roles();
        policies();
        account();
    }

    Map<String, Runnable> rows() {
        return rows;
    }

    private static String file(String name) {
        try (InputStream file = IamJourney.class.getResourceAsStream("/inia/sandbox/iam/keys/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void row(String member, Runnable code) {
        assertThat(rows.put(member, code)).as(member).isNull();
    }

    private void makes() {
        row(
                "iam.CreateUser",
                () -> assertThat(iam.createUser("alice", user -> user.path("/team/"))
                                .arn())
                        .endsWith(":user/team/alice"));
        row(
                "iam.CreateGroup",
                () -> assertThat(iam.createGroup(Map.of("GroupName", "staff"))).isEqualTo(staff));
        row(
                "iam.CreateRole",
                () -> assertThat(iam.createRole("lab", TRUST).roleId()).startsWith("AROA"));
        row("iam.CreatePolicy", () -> policy = iam.createPolicy("own", DOCUMENT, own -> own.description("mine")));
        row(
                "iam.CreateInstanceProfile",
                () -> assertThat(iam.createInstanceProfile("web")).isEqualTo(web));
        row("iam.CreateSamlProvider", () -> {
            office = iam.createSamlProvider("office", METADATA);
            assertThat(office.arn()).endsWith(":saml-provider/office");
        });
        row("iam.CreateServerCertificate", () -> {
            tls = iam.createServerCertificate("tls", file("rsa.pem"), file("rsa-key.pem"));
            assertThat(tls.arn()).endsWith(":server-certificate/tls");
        });
        row("iam.CreateSigningCertificate", () -> {
            signing = iam.createSigningCertificate(file("rsa.pem"));
            assertThat(signing.userName()).isEqualTo("admin");
        });
        row("iam.CreateVirtualMfaDevice", () -> {
            phone = iam.createVirtualMfaDevice("phone");
            seed = phone.base32StringSeed().asUtf8String();
            assertThat(phone.enableDate()).isNull();
            assertThat(phone.base32StringSeed().asUtf8String()).isEqualTo(seed);
            assertThat(phone.toString()).doesNotContain(seed);
        });
        row(
                "iam.CreateAccountPasswordPolicy",
                () -> assertThat(iam.createAccountPasswordPolicy(passwords -> passwords.minimumPasswordLength(9))
                                .minimumPasswordLength())
                        .isEqualTo(9));
        row("iam.CreateAccountAlias", () -> iam.createAccountAlias("school"));
        row("iam.ChangePassword", () -> {
            iam.loginProfile("admin").create("Old-password-1");
            iam.changePassword("Old-password-1", "New-password-1");
        });
    }

    private void users() {
        row("User.WaitUntilExists", () -> assertThat(alice.waitUntilExists()).isSameAs(alice));
        row("User.Load", () -> assertThat(alice.reload().path()).isEqualTo("/team/"));
        row("User.CreateAccessKeyPair", () -> pair = alice.createAccessKeyPair());
        row("AccessKeyPair.Deactivate", () -> pair.deactivate());
        row("AccessKeyPair.Load", () -> assertThat(pair.reload().status()).isEqualTo("Inactive"));
        row("AccessKeyPair.Activate", () -> pair.activate());
        row("AccessKey.Deactivate", () -> alice.accessKey(pair.id()).deactivate());
        row(
                "AccessKey.Load",
                () -> assertThat(iam.accessKey("alice", pair.id()).status()).isEqualTo("Inactive"));
        row("AccessKey.Activate", () -> alice.accessKey(pair.id()).activate());
        row("User.AccessKeys", () -> assertThat(alice.accessKeys()).containsExactly(alice.accessKey(pair.id())));
        row("AccessKey.Delete", () -> alice.accessKey(pair.id()).delete());
        row("AccessKeyPair.Delete", () -> alice.createAccessKeyPair().delete());
        row("User.AddGroup", () -> alice.addGroup("staff"));
        row("User.Groups", () -> assertThat(alice.groups()).containsExactly(staff));
        row("User.RemoveGroup", () -> alice.removeGroup("staff"));
        row("User.AttachPolicy", () -> alice.attachPolicy(READ_ONLY));
        row("User.AttachedPolicies", () -> assertThat(alice.attachedPolicies()).containsExactly(iam.policy(READ_ONLY)));
        row("User.DetachPolicy", () -> alice.detachPolicy(READ_ONLY));
        row(
                "User.CreatePolicy",
                () -> assertThat(alice.createPolicy("own", DOCUMENT)).isEqualTo(iam.userPolicy("alice", "own")));
        row("User.Policies", () -> assertThat(alice.policies()).containsExactly(alice.policy("own")));
        row(
                "UserPolicy.Load",
                () -> assertThat(alice.policy("own").policyDocument()).isEqualTo(DOCUMENT));
        row(
                "UserPolicy.Put",
                () -> alice.policy("own")
                        .put(TRUST.replace("Principal", "Resource")
                                .replace("{\"Service\": \"ec2.amazonaws.com\"}", "\"*\"")));
        row("UserPolicy.Delete", () -> alice.policy("own").delete());
        row(
                "User.CreateLoginProfile",
                () -> assertThat(alice.createLoginProfile("Some-password-1")).isEqualTo(alice.loginProfile()));
        row("LoginProfile.Update", () -> alice.loginProfile().update(login -> login.passwordResetRequired(true)));
        row(
                "LoginProfile.Load",
                () -> assertThat(alice.loginProfile().passwordResetRequired()).isTrue());
        row("LoginProfile.Delete", () -> alice.loginProfile().delete());
        row(
                "LoginProfile.Create",
                () -> assertThat(alice.loginProfile()
                                .create(Map.of("Password", "Some-password-1"))
                                .user())
                        .isEqualTo(alice));
        row("User.Tag", () -> {
            alice.tag("team", "blue");
            assertThat(alice.tags()).hasSize(1);
        });
        row("User.Untag", () -> {
            alice.untag("team");
            assertThat(alice.tags()).isEmpty();
        });
        row("User.Update", () -> {
            User renamed = alice.update(user -> user.newUserName("alicia"));
            assertThat(renamed).isEqualTo(iam.user("alicia"));
            assertThat(renamed.update(Map.of("NewUserName", "alice"))).isEqualTo(alice);
            assertThat(alice.update(user -> user.newPath("/"))).isSameAs(alice);
            assertThat(alice.path()).isEqualTo("/");
        });
        row("User.Create", () -> assertThat(iam.user("omar").create().arn()).endsWith("user/omar"));
        row("User.Delete", () -> iam.user("omar").delete());
    }

    private void devices() {
        row("User.EnableMfa", () -> {
            device = alice.enableMfa(phone.serialNumber(), sandbox.code(seed, 0), sandbox.code(seed, 1));
            assertThat(device).isEqualTo(alice.mfaDevice(phone.serialNumber()));
        });
        row("User.MfaDevices", () -> assertThat(alice.mfaDevices()).containsExactly(device));
        row("MfaDevice.Load", () -> assertThat(device.enableDate()).isNotNull());
        row(
                "VirtualMfaDevice.Load",
                () -> assertThat(phone.reload().enableDate()).isNotNull());
        row(
                "VirtualMfaDevice.User",
                () -> assertThat(iam.virtualMfaDevice(phone.serialNumber()).user())
                        .isEqualTo(alice));
        row(
                "iam.VirtualMfaDevices",
                () -> assertThat(iam.virtualMfaDevices(r -> r.assignmentStatus("Assigned")))
                        .containsExactly(phone));
        row("MfaDevice.Resync", () -> {
            sandbox.advance(120);
            device.resync(sandbox.code(seed, 0), sandbox.code(seed, 1));
        });
        row("MfaDevice.Disassociate", () -> device.disassociate());
        row("MfaDevice.Associate", () -> {
            sandbox.advance(120);
            device.associate(sandbox.code(seed, 0), sandbox.code(seed, 1));
            device.disassociate();
        });
        row("VirtualMfaDevice.Delete", () -> {
            assertThat(iam.virtualMfaDevice(phone.serialNumber()).user()).isNull();
            phone.delete();
        });
    }

    private void groups() {
        row("Group.AddUser", () -> staff.addUser("alice"));
        row("Group.Users", () -> assertThat(staff.users()).containsExactly(alice));
        row("Group.RemoveUser", () -> staff.removeUser(Map.of("UserName", "alice")));
        row("Group.AttachPolicy", () -> staff.attachPolicy(READ_ONLY));
        row(
                "Group.AttachedPolicies",
                () -> assertThat(staff.attachedPolicies().first().get().policyName())
                        .isEqualTo("ReadOnlyAccess"));
        row("Group.DetachPolicy", () -> staff.detachPolicy(READ_ONLY));
        row(
                "Group.CreatePolicy",
                () -> assertThat(staff.createPolicy("own", DOCUMENT).group()).isEqualTo(staff));
        row("Group.Policies", () -> assertThat(staff.policies()).containsExactly(staff.policy("own")));
        row(
                "GroupPolicy.Load",
                () -> assertThat(staff.policy("own").policyDocument()).contains("s3:*"));
        row("GroupPolicy.Put", () -> staff.policy("own").put(DOCUMENT));
        row("GroupPolicy.Delete", () -> staff.policy("own").delete());
        row("Group.Load", () -> assertThat(staff.groupId()).startsWith("AGPA"));
        row(
                "Group.Update",
                () -> assertThat(staff.update(group -> group.newGroupName("crew"))
                                .update(group -> group.newGroupName("staff")))
                        .isEqualTo(staff));
        row(
                "Group.Create",
                () -> assertThat(iam.group("other")
                                .create(group -> group.path("/x/"))
                                .path())
                        .isEqualTo("/x/"));
        row("Group.Delete", () -> iam.group("other").delete());
    }

    private void roles() {
        row(
                "Role.Create",
                () -> assertThat(iam.role("extra")
                                .create(TRUST, role -> role.maxSessionDuration(7200))
                                .maxSessionDuration())
                        .isEqualTo(7200));
        row("Role.WaitUntilExists", () -> lab.waitUntilExists());
        row("Role.Load", () -> assertThat(lab.assumeRolePolicyDocument()).isEqualTo(TRUST));
        row("AssumeRolePolicy.Update", () -> {
            lab.assumeRolePolicy().update(TRUST.replace("ec2", "lambda"));
            assertThat(lab.reload().assumeRolePolicyDocument()).contains("lambda.amazonaws.com");
        });
        row("Role.AttachPolicy", () -> lab.attachPolicy(READ_ONLY));
        row("Role.AttachedPolicies", () -> assertThat(lab.attachedPolicies()).hasSize(1));
        row("Role.DetachPolicy", () -> lab.detachPolicy(READ_ONLY));
        row("RolePolicy.Put", () -> lab.policy("own").put(DOCUMENT));
        row("Role.Policies", () -> assertThat(lab.policies()).containsExactly(lab.policy("own")));
        row(
                "RolePolicy.Load",
                () -> assertThat(iam.rolePolicy("lab", "own").policyDocument()).isEqualTo(DOCUMENT));
        row("RolePolicy.Delete", () -> lab.policy("own").delete());
        row("Role.Tag", () -> lab.tag("team", "blue"));
        row("Role.Untag", () -> lab.untag(Map.of("TagKeys", List.of("team"))));
        row("InstanceProfile.WaitUntilExists", () -> web.waitUntilExists());
        row("InstanceProfile.AddRole", () -> web.addRole("lab"));
        row("InstanceProfile.Roles", () -> assertThat(web.roles()).containsExactly(lab));
        row(
                "InstanceProfile.Load",
                () -> assertThat(web.reload().rolesAttribute().get(0).roleName())
                        .isEqualTo("lab"));
        row("Role.InstanceProfiles", () -> assertThat(lab.instanceProfiles()).containsExactly(web));
        row("InstanceProfile.RemoveRole", () -> {
            web.removeRole("lab");
            assertThat(web.roles()).isEmpty();
        });
        row("InstanceProfile.Tag", () -> web.tag(r -> r.tags(tag -> tag.key("a").value("b"))));
        row("InstanceProfile.Untag", () -> web.untag("a"));
        row("InstanceProfile.Create", () -> iam.instanceProfile("spare").create());
        row("InstanceProfile.Delete", () -> iam.instanceProfile("spare").delete());
        row("Role.Delete", () -> iam.role("extra").delete());
    }

    private void policies() {
        row("Policy.WaitUntilExists", () -> policy.waitUntilExists());
        row(
                "Policy.Load",
                () -> assertThat(iam.policy(policy.arn()).description()).isEqualTo("mine"));
        row("Policy.AttachUser", () -> policy.attachUser("alice"));
        row("Policy.AttachGroup", () -> policy.attachGroup("staff"));
        row("Policy.AttachRole", () -> policy.attachRole("lab"));
        row("Policy.AttachedUsers", () -> assertThat(policy.attachedUsers()).containsExactly(alice));
        row("Policy.AttachedGroups", () -> assertThat(policy.attachedGroups()).containsExactly(staff));
        row("Policy.AttachedRoles", () -> assertThat(policy.attachedRoles()).containsExactly(lab));
        row("Policy.DetachUser", () -> policy.detachUser("alice"));
        row("Policy.DetachGroup", () -> policy.detachGroup("staff"));
        row("Policy.DetachRole", () -> policy.detachRole("lab"));
        row("Policy.CreateVersion", () -> {
            second = policy.createVersion(DOCUMENT.replace("s3", "sqs"));
            assertThat(second).isEqualTo(policy.version("v2"));
        });
        row(
                "Policy.Versions",
                () -> assertThat(policy.versions()).contains(second).hasSize(2));
        row("PolicyVersion.Load", () -> assertThat(second.document()).contains("sqs:*"));
        row("PolicyVersion.SetAsDefault", () -> second.setAsDefault());
        row(
                "Policy.DefaultVersion",
                () -> assertThat(policy.reload().defaultVersion()).isEqualTo(second));
        row("PolicyVersion.Delete", () -> policy.version("v1").delete());
        row("Policy.Tag", () -> policy.tag("team", "blue"));
        row("Policy.Untag", () -> policy.untag("team"));
        row(
                "iam.Policies",
                () -> assertThat(iam.policies(r -> r.scope("Local"))).containsExactly(policy));
        row("Policy.Delete", () -> policy.delete());
    }

    private void account() {
        row("iam.Users", () -> assertThat(iam.users()).contains(alice));
        row("iam.Groups", () -> assertThat(iam.groups()).containsExactly(staff));
        row("iam.Roles", () -> assertThat(iam.roles()).containsExactly(lab));
        row("iam.InstanceProfiles", () -> assertThat(iam.instanceProfiles()).containsExactly(web));
        row("iam.SamlProviders", () -> assertThat(iam.samlProviders()).containsExactly(office));
        row(
                "iam.ServerCertificates",
                () -> assertThat(iam.serverCertificates().first().get().expiration())
                        .isNotNull());
        row("SamlProvider.Load", () -> assertThat(office.samlMetadataDocument()).isEqualTo(METADATA));
        row("SamlProvider.Update", () -> office.update(saml -> saml.samlMetadataDocument(METADATA)));
        row("SamlProvider.Delete", () -> office.delete());
        row("ServerCertificate.Load", () -> assertThat(tls.certificateBody()).contains("BEGIN CERTIFICATE"));
        row("ServerCertificate.Update", () -> {
            ServerCertificate renamed = tls.update(certificate -> certificate.newServerCertificateName("web"));
            assertThat(renamed.serverCertificateMetadata().serverCertificateName())
                    .isEqualTo("web");
        });
        row("ServerCertificate.Delete", () -> iam.serverCertificate("web").delete());
        row(
                "User.SigningCertificates",
                () -> assertThat(iam.user("admin").signingCertificates()).containsExactly(signing));
        row("SigningCertificate.Deactivate", () -> signing.deactivate());
        row("SigningCertificate.Load", () -> assertThat(signing.status()).isEqualTo("Inactive"));
        row("SigningCertificate.Activate", () -> signing.activate());
        row("CurrentUser.Load", () -> assertThat(me.userName()).isEqualTo("admin"));
        row("CurrentUser.User", () -> {
            me.reload();
            assertThat(me.user()).isEqualTo(iam.user("admin"));
        });
        row(
                "CurrentUser.AccessKeys",
                () -> assertThat(me.accessKeys().first().get().userName()).isEqualTo("admin"));
        row("CurrentUser.MfaDevices", () -> assertThat(me.mfaDevices()).isEmpty());
        row(
                "CurrentUser.SigningCertificates",
                () -> assertThat(me.signingCertificates()).containsExactly(signing));
        row("SigningCertificate.Delete", () -> signing.delete());
        AccountPasswordPolicy passwords = iam.accountPasswordPolicy();
        row("AccountPasswordPolicy.Update", () -> passwords.update(Map.of("RequireNumbers", true)));
        row(
                "AccountPasswordPolicy.Load",
                () -> assertThat(passwords.requireNumbers()).isTrue());
        row("AccountPasswordPolicy.Delete", () -> passwords.delete());
        row(
                "AccountSummary.Load",
                () -> assertThat(iam.accountSummary().summaryMap()).containsEntry("Users", 2));
    }
}
