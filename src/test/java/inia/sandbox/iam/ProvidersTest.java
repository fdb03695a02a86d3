package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeletionTaskStatusType;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.GetSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.OpenIDConnectProviderListEntry;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** SAML and OpenID Connect providers, and the roles of services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvidersTest {
    private static final String ACCOUNT = "arn:aws:iam::123456789012:";
    private static final String METADATA =
            "<?xml version=\"1.0\"?><EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                    + " entityID=\"https://idp.example.com\" validUntil=\"2099-01-01T00:00:00Z\"><IDPSSODescriptor"
                    + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"><!--" + "x".repeat(1000)
                    + "--></IDPSSODescriptor></EntityDescriptor>";

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String refusal(Runnable asked) {
        IamException refused = catchThrowableOfType(IamException.class, asked::run);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    @Test
    void knowsSamlProvidersByTheirMetadata() {
        String arn = iam.createSAMLProvider(
                        r -> r.name("corp").samlMetadataDocument(METADATA).tags(tag("a", "b")))
                .samlProviderArn();
        assertThat(arn).isEqualTo(ACCOUNT + "saml-provider/corp");
        GetSamlProviderResponse got = iam.getSAMLProvider(r -> r.samlProviderArn(arn));
        assertThat(got.samlMetadataDocument()).isEqualTo(METADATA);
        assertThat(got.validUntil()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(got.tags()).containsExactly(tag("a", "b"));
        iam.tagSAMLProvider(r -> r.samlProviderArn(arn).tags(tag("c", "d")));
        iam.untagSAMLProvider(r -> r.samlProviderArn(arn).tagKeys("a"));
        assertThat(iam.listSAMLProviderTags(r -> r.samlProviderArn(arn)).tags()).containsExactly(tag("c", "d"));
        iam.updateSAMLProvider(r -> r.samlProviderArn(arn).samlMetadataDocument(METADATA.replace("2099", "2098")));
        assertThat(iam.listSAMLProviders().samlProviderList().get(0).validUntil())
                .isEqualTo("2098-01-01T00:00:00Z");
        assertThat(refusal(() -> iam.createSAMLProvider(r -> r.name("corp").samlMetadataDocument(METADATA))))
                .isEqualTo("EntityAlreadyExists: SAMLProvider with name corp already exists.");
        iam.deleteSAMLProvider(r -> r.samlProviderArn(arn));
        assertThat(refusal(() -> iam.getSAMLProvider(r -> r.samlProviderArn(arn))))
                .isEqualTo("NoSuchEntity: Manifest not found for arn " + arn);
    }

    static Stream<String> noMetadata() {
        return Stream.of(
                "a".repeat(1024),
                METADATA.replace("IDPSSODescriptor", "SPSSODescriptor"),
                METADATA.replace(" entityID=\"https://idp.example.com\"", ""),
                METADATA.replace("SAML:2.0:metadata", "SAML:1.0:metadata"),
                METADATA.replace("2099-01-01", "soon"),
                METADATA.replace(
                                "<EntityDescriptor",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><EntityDescriptor")
                        .replace("<!--", "&e;<!--"));
    }

    @ParameterizedTest
    @MethodSource("noMetadata")
    void refusesWhatIsNoMetadataOfAnIdentityProvider(String document) {
        assertThat(refusal(() -> iam.createSAMLProvider(r -> r.name("wrong").samlMetadataDocument(document))))
                .isEqualTo("InvalidInput: Could not parse metadata");
    }

    @Test
    void knowsOpenIdConnectProvidersByTheirAddress() {
        String arn = iam.createOpenIDConnectProvider(r -> r.url("https://token.example.com/path")
                        .clientIDList("one")
                        .thumbprintList("a".repeat(40)))
                .openIDConnectProviderArn();
        assertThat(arn).isEqualTo(ACCOUNT + "oidc-provider/token.example.com/path");
        iam.addClientIDToOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(arn).clientID("two"));
        iam.addClientIDToOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(arn).clientID("two"));
        iam.removeClientIDFromOpenIDConnectProvider(
                r -> r.openIDConnectProviderArn(arn).clientID("one"));
        iam.updateOpenIDConnectProviderThumbprint(
                r -> r.openIDConnectProviderArn(arn).thumbprintList("b".repeat(40), "c".repeat(40)));
        iam.tagOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn).tags(tag("a", "1"), tag("b", "2")));
        iam.untagOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn).tagKeys("a"));
        GetOpenIdConnectProviderResponse got = iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn));
        assertThat(got.url()).isEqualTo("token.example.com/path");
        assertThat(got.clientIDList()).containsExactly("two");
        assertThat(got.thumbprintList()).containsExactly("b".repeat(40), "c".repeat(40));
        assertThat(got.tags()).containsExactly(tag("b", "2"));
        assertThat(iam.listOpenIDConnectProviderTags(r -> r.openIDConnectProviderArn(arn))
                        .tags())
                .hasSize(1);
        assertThat(iam.listOpenIDConnectProviders().openIDConnectProviderList())
                .extracting(OpenIDConnectProviderListEntry::arn)
                .containsExactly(arn);
        assertThat(iam.getAccountSummary().summaryMapAsStrings().get("Providers"))
                .isPositive();
        assertThat(refusal(() -> iam.createOpenIDConnectProvider(r -> r.url("https://token.example.com/path"))))
                .isEqualTo("EntityAlreadyExists: Provider with url https://token.example.com/path already exists.");
        iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn));
        iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn));
        assertThat(refusal(() -> iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn))))
                .isEqualTo("NoSuchEntity: OpenIDConnect Provider not found for arn " + arn);
    }

    @Test
    void refusesWrongOpenIdConnectProviders() {
        assertThat(refusal(() -> iam.createOpenIDConnectProvider(r -> r.url("example.org"))))
                .isEqualTo("ValidationError: Invalid Open ID Connect Provider URL");
        assertThat(refusal(() -> iam.createOpenIDConnectProvider(
                        r -> r.url("https://six.example.com").thumbprintList(Collections.nCopies(6, "a".repeat(40))))))
                .isEqualTo("InvalidInput: Thumbprint list must contain fewer than 5 entries.");
        assertThat(refusal(() -> iam.createOpenIDConnectProvider(r -> r.url("https://many.example.com")
                        .clientIDList(IntStream.range(0, 101)
                                .mapToObj(Integer::toString)
                                .toList()))))
                .isEqualTo("LimitExceeded: Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100");
        assertThat(refusal(() -> iam.createOpenIDConnectProvider(r ->
                        r.url("b".repeat(256)).thumbprintList("b".repeat(41)).clientIDList("b".repeat(256)))))
                .startsWith("ValidationError: 3 validation errors detected: ");
    }

    @Test
    void keepsTheRolesOfServices() {
        Role made = iam.createServiceLinkedRole(r -> r.awsServiceName("autoscaling.amazonaws.com")
                        .customSuffix("suf")
                        .description("desc"))
                .role();
        assertThat(made.roleName()).isEqualTo("AWSServiceRoleForAutoScaling_suf");
        assertThat(made.arn())
                .isEqualTo(ACCOUNT + "role/aws-service-role/autoscaling.amazonaws.com/" + made.roleName());
        assertThat(refusal(() -> iam.deleteRole(r -> r.roleName(made.roleName()))))
                .isEqualTo("UnmodifiableEntity: Cannot perform the operation on the protected role '" + made.roleName()
                        + "' - this role is only modifiable by AWS");
        assertThat(refusal(() -> iam.attachRolePolicy(
                        r -> r.roleName(made.roleName()).policyArn("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"))))
                .startsWith("UnmodifiableEntity");
        assertThat(refusal(() -> iam.createServiceLinkedRole(
                        r -> r.awsServiceName("autoscaling.amazonaws.com").customSuffix("suf"))))
                .isEqualTo("InvalidInput: Service role name " + made.roleName()
                        + " has been taken in this account, please try a different suffix.");
        String task =
                iam.deleteServiceLinkedRole(r -> r.roleName(made.roleName())).deletionTaskId();
        assertThat(iam.getServiceLinkedRoleDeletionStatus(r -> r.deletionTaskId(task))
                        .status())
                .isEqualTo(DeletionTaskStatusType.SUCCEEDED);
        assertThat(refusal(() -> iam.getRole(r -> r.roleName(made.roleName())))).startsWith("NoSuchEntity");
    }
}
