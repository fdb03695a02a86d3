package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Role;

/** Where everybody is let in, what only stands for the real thing is taken: tests of other programs are full of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSandboxTest {
    private static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";

    private final IamSandbox sandbox = new IamSandbox(new SandboxOptions(null, false, 0, true));
    private final IamClient iam = sandbox.iam(new KeyPair("any", "key"));

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void takesTrustPoliciesAndPathsThatAreNone() {
        iam.createRole(r -> r.roleName("r").path("my-path").assumeRolePolicyDocument("some policy"));
        Role role = iam.getRole(r -> r.roleName("r")).role();
        assertThat(role.assumeRolePolicyDocument()).isEqualTo("some policy");
        assertThat(role.path()).isEqualTo("my-path");
        assertThat(role.arn()).isEqualTo("arn:aws:iam::123456789012:role/my-path/r");
    }

    @Test
    void takesPasswordsCertificatesAndCodesThatWereMadeUp() {
        iam.createUser(r -> r.userName("u"));
        iam.createLoginProfile(r -> r.userName("u").password("123"));
        iam.enableMFADevice(r -> r.userName("u")
                .serialNumber("123456789")
                .authenticationCode1("234567")
                .authenticationCode2("987654"));
        iam.uploadSSHPublicKey(r -> r.userName("u").sshPublicKeyBody("key"));
        iam.uploadServerCertificate(
                r -> r.serverCertificateName("c").certificateBody("body").privateKey("key"));
        iam.createSAMLProvider(r -> r.name("s").samlMetadataDocument("a".repeat(1024)));
        assertThat(iam.listMFADevices(r -> r.userName("u")).mfaDevices()).hasSize(1);
        assertThat(iam.getServerCertificate(r -> r.serverCertificateName("c"))
                        .serverCertificate()
                        .serverCertificateMetadata()
                        .expiration())
                .isAfter(sandbox.now());
    }

    @Test
    void refusesPoliciesThatAreNoneAllTheSame() {
        assertThat(catchThrowableOfType(
                        IamException.class,
                        () -> iam.createPolicy(r -> r.policyName("p").policyDocument("some policy"))))
                .hasMessageContaining("Status Code: 400");
    }

    @Test
    void showsTheDocumentsOfVersionsAndANewReportEachTime() {
        String arn = iam.createPolicy(r -> r.policyName("shown").policyDocument(POLICY))
                .policy()
                .arn();
        assertThat(iam.createPolicyVersion(r -> r.policyArn(arn).policyDocument(POLICY))
                        .policyVersion()
                        .document())
                .isNotNull();
        iam.generateCredentialReport();
        iam.createUser(r -> r.userName("late"));
        iam.generateCredentialReport();
        assertThat(iam.getCredentialReport().content().asUtf8String()).contains("late");
    }

    @Test
    void speaksOfTheIdentitiesOfAnotherPartitionInItsRegions() {
        IamClient china = sandbox.iam(new KeyPair("any", "key"), Region.CN_NORTH_1);
        String arn = china.createRole(r -> r.roleName("cn").assumeRolePolicyDocument("some policy"))
                .role()
                .arn();
        assertThat(arn).isEqualTo("arn:aws-cn:iam::123456789012:role/cn");
        String managed = "arn:aws-cn:iam::aws:policy/ReadOnlyAccess";
        china.attachRolePolicy(r -> r.roleName("cn").policyArn(managed));
        assertThat(china.listAttachedRolePolicies(r -> r.roleName("cn")).attachedPolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.policyArn()).isEqualTo(managed));
        assertThat(iam.getRole(r -> r.roleName("cn")).role().arn()).startsWith("arn:aws:iam:");
    }
}
