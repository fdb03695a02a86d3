package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EncodingType;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.SSHPublicKey;
import software.amazon.awssdk.services.iam.model.SSHPublicKeyMetadata;
import software.amazon.awssdk.services.iam.model.ServerCertificateMetadata;
import software.amazon.awssdk.services.iam.model.ServiceSpecificCredential;
import software.amazon.awssdk.services.iam.model.ServiceSpecificCredentialMetadata;
import software.amazon.awssdk.services.iam.model.SigningCertificate;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.Tag;

/** Server certificates, signing certificates and SSH keys: what is read as X.509, PEM and OpenSSH. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatesTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static String file(String name) {
        try (InputStream in = CertificatesTest.class.getResourceAsStream("keys/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(Runnable asked) {
        IamException refused = catchThrowableOfType(IamException.class, asked::run);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    @ParameterizedTest
    @CsvSource({"rsa.pem, rsa-key.pem", "rsa.pem, rsa-key-old.pem", "ec.pem, ec-key-old.pem"})
    void keepsACertificateWhoseKeyBelongsToIt(String body, String key) {
        ServerCertificateMetadata made = iam.uploadServerCertificate(r -> r.serverCertificateName("kept")
                        .path("/web/")
                        .certificateBody(file(body))
                        .privateKey(file(key)))
                .serverCertificateMetadata();
        assertThat(made.arn()).isEqualTo("arn:aws:iam::123456789012:server-certificate/web/kept");
        assertThat(made.serverCertificateId()).matches("ASCA[A-Z2-7]{17}");
        assertThat(made.expiration()).isAfter(sandbox.now());
        assertThat(iam.getServerCertificate(r -> r.serverCertificateName("KEPT"))
                        .serverCertificate()
                        .certificateBody())
                .isEqualTo(file(body));
        iam.updateServerCertificate(r ->
                r.serverCertificateName("kept").newServerCertificateName("new").newPath("/"));
        iam.tagServerCertificate(r -> r.serverCertificateName("new")
                .tags(Tag.builder().key("a").value("b").build()));
        assertThat(iam.listServerCertificateTags(r -> r.serverCertificateName("new"))
                        .tags())
                .hasSize(1);
        iam.untagServerCertificate(r -> r.serverCertificateName("new").tagKeys("a"));
        assertThat(iam.listServerCertificates().serverCertificateMetadataList())
                .extracting(ServerCertificateMetadata::serverCertificateName)
                .containsExactly("new");
        iam.deleteServerCertificate(r -> r.serverCertificateName("new"));
        assertThat(refusal(() -> iam.getServerCertificate(r -> r.serverCertificateName("new"))))
                .isEqualTo("NoSuchEntity: The Server Certificate with name new cannot be found.");
    }

    @Test
    void keepsAChain() {
        iam.uploadServerCertificate(r -> r.serverCertificateName("chained")
                .certificateBody(file("rsa.pem"))
                .privateKey(file("rsa-key.pem"))
                .certificateChain(file("issuer.pem")));
        assertThat(refusal(() -> iam.uploadServerCertificate(r -> r.serverCertificateName("chained")
                        .certificateBody(file("rsa.pem"))
                        .privateKey(file("rsa-key.pem")))))
                .isEqualTo("EntityAlreadyExists: The Server Certificate with name chained already exists.");
        iam.deleteServerCertificate(r -> r.serverCertificateName("chained"));
    }

    @ParameterizedTest
    @CsvSource({
        "none, rsa-key.pem, , MalformedCertificate: Unable to parse certificate",
        "rsa-key.pem, rsa-key.pem, , MalformedCertificate: Unable to parse certificate",
        "rsa.pem, rsa.pem, , MalformedCertificate: Unable to parse private key",
        "rsa.pem, ec-key-old.pem, , MalformedCertificate: Unable to parse private key",
        "issuer.pem, rsa-key.pem, , KeyPairMismatch: Public key in certificate",
        "rsa.pem, rsa-key.pem, ec.pem, MalformedCertificate: Unable to validate certificate chain",
        "rsa.pem, rsa-key.pem, rsa.pem, MalformedCertificate: Unable to validate certificate chain"
    })
    void refusesWhatDoesNotBelongTogether(String body, String key, String chain, String why) {
        assertThat(refusal(() -> iam.uploadServerCertificate(r -> r.serverCertificateName("wrong")
                        .certificateBody(body.equals("none") ? "certbody" : file(body))
                        .privateKey(file(key))
                        .certificateChain(chain == null ? null : file(chain)))))
                .startsWith(why);
    }

    @Test
    void givesAUserUpToTwoSigningCertificates() {
        iam.createUser(r -> r.userName("signer"));
        SigningCertificate made = iam.uploadSigningCertificate(
                        r -> r.userName("signer").certificateBody(file("rsa.pem")))
                .certificate();
        assertThat(made.status()).isEqualTo(StatusType.ACTIVE);
        assertThat(refusal(() ->
                        iam.uploadSigningCertificate(r -> r.userName("signer").certificateBody(file("rsa.pem")))))
                .startsWith("DuplicateCertificate");
        assertThat(refusal(() ->
                        iam.uploadSigningCertificate(r -> r.userName("signer").certificateBody("notacert"))))
                .isEqualTo("MalformedCertificate: Certificate notacert is malformed");
        iam.uploadSigningCertificate(r -> r.userName("signer").certificateBody(file("ec.pem")));
        assertThat(refusal(() ->
                        iam.uploadSigningCertificate(r -> r.userName("signer").certificateBody(file("issuer.pem")))))
                .isEqualTo("LimitExceeded: Cannot exceed quota for CertificatesPerUser: 2");
        iam.updateSigningCertificate(
                r -> r.userName("signer").certificateId(made.certificateId()).status("Inactive"));
        List<SigningCertificate> listed =
                iam.listSigningCertificates(r -> r.userName("signer")).certificates();
        assertThat(listed).extracting(SigningCertificate::statusAsString).contains("Active", "Inactive");
        // A report tells the older one first.
        iam.generateCredentialReport();
        iam.generateCredentialReport();
        assertThat(iam.getCredentialReport().content().asUtf8String())
                .containsPattern("\nsigner,.*,false,[^,]+,true,[^,]+(\n|$)");
        assertThat(refusal(() -> iam.deleteUser(r -> r.userName("signer"))))
                .isEqualTo("DeleteConflict: Cannot delete entity, must delete signing certificates first.");
        listed.forEach(certificate ->
                iam.deleteSigningCertificate(r -> r.userName("signer").certificateId(certificate.certificateId())));
        assertThat(refusal(() ->
                        iam.deleteSigningCertificate(r -> r.userName("signer").certificateId(made.certificateId()))))
                .isEqualTo("NoSuchEntity: The Certificate with id " + made.certificateId() + " cannot be found.");
        iam.deleteUser(r -> r.userName("signer"));
    }

    @ParameterizedTest
    @CsvSource({"ssh-line.txt, PEM, ssh.pem", "ssh.pem, SSH, ssh-line.txt"})
    void takesAnSshKeyInOneFormAndGivesItInTheOther(String given, EncodingType encoding, String expected) {
        iam.createUser(r -> r.userName("git"));
        SSHPublicKey made = iam.uploadSSHPublicKey(r -> r.userName("git").sshPublicKeyBody(file(given)))
                .sshPublicKey();
        assertThat(made.sshPublicKeyId()).matches("APKA[A-Z2-7]{16}");
        assertThat(made.fingerprint()).isEqualTo("58:bf:a5:14:98:39:86:e9:5b:f7:bd:ec:15:23:54:62");
        assertThat(iam.getSSHPublicKey(r -> r.userName("git")
                                .sshPublicKeyId(made.sshPublicKeyId())
                                .encoding(encoding))
                        .sshPublicKey()
                        .sshPublicKeyBody()
                        .strip())
                .isEqualTo(file(expected).strip());
        assertThat(refusal(() -> iam.uploadSSHPublicKey(r -> r.userName("git").sshPublicKeyBody(file(given)))))
                .startsWith("DuplicateSSHPublicKey");
        assertThat(refusal(() -> iam.uploadSSHPublicKey(r -> r.userName("git").sshPublicKeyBody("ssh-rsa AAAA"))))
                .startsWith("InvalidPublicKey");
        iam.updateSSHPublicKey(
                r -> r.userName("git").sshPublicKeyId(made.sshPublicKeyId()).status("Inactive"));
        assertThat(iam.listSSHPublicKeys(r -> r.userName("git")).sshPublicKeys())
                .extracting(SSHPublicKeyMetadata::statusAsString)
                .containsExactly("Inactive");
        iam.deleteSSHPublicKey(r -> r.userName("git").sshPublicKeyId(made.sshPublicKeyId()));
        iam.deleteUser(r -> r.userName("git"));
    }

    @Test
    void makesCredentialsForSingleServices() {
        iam.createUser(r -> r.userName("coder"));
        ServiceSpecificCredential made = iam.createServiceSpecificCredential(
                        r -> r.userName("coder").serviceName("codecommit.amazonaws.com"))
                .serviceSpecificCredential();
        assertThat(made.serviceUserName()).isEqualTo("coder-at-123456789012");
        assertThat(made.servicePassword()).isNotEmpty();
        String id = made.serviceSpecificCredentialId();
        assertThat(iam.resetServiceSpecificCredential(r -> r.userName("coder").serviceSpecificCredentialId(id))
                        .serviceSpecificCredential()
                        .servicePassword())
                .isNotEqualTo(made.servicePassword());
        iam.updateServiceSpecificCredential(
                r -> r.userName("coder").serviceSpecificCredentialId(id).status("Inactive"));
        assertThat(iam.listServiceSpecificCredentials(r -> r.allUsers(true)).serviceSpecificCredentials())
                .extracting(ServiceSpecificCredentialMetadata::statusAsString)
                .containsExactly("Inactive");
        assertThat(refusal(() -> iam.createServiceSpecificCredential(
                        r -> r.userName("coder").serviceName("s3.amazonaws.com"))))
                .startsWith("NotSupportedService");
        iam.deleteServiceSpecificCredential(r -> r.userName("coder").serviceSpecificCredentialId(id));
        assertThat(iam.listServiceSpecificCredentials(r -> r.userName("coder")).serviceSpecificCredentials())
                .isEmpty();
    }
}
