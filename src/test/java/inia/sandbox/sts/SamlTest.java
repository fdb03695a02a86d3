package inia.sandbox.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlResponse;

/** Roles assumed with assertions of a SAML provider that a test plays. */
class SamlTest {
    private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/idp";
    private static final String ROLE = "arn:aws:iam::123456789012:role/staff";
    private static final UnaryOperator<String> AS_IT_IS = text -> text;

    private static StsSandbox sandbox;
    private static StsClient anybody;
    private static PrivateKey key;
    private static Certificate certificate;

    @BeforeAll
    static void open() throws Exception {
        try (InputStream in = SamlTest.class.getResourceAsStream("provider.p12")) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, "changeit".toCharArray());
            key = (PrivateKey) keys.getKey("provider", "changeit".toCharArray());
            certificate = keys.getCertificate("provider");
        }
        sandbox = new StsSandbox();
        anybody = StsClient.builder()
                .endpointOverride(sandbox.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        String metadata = metadata();
        sandbox.iam(sandbox.root())
                .createSAMLProvider(create -> create.name("idp").samlMetadataDocument(metadata));
        sandbox.role(
                "staff",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\""
                        + PROVIDER
                        + "\"},\"Action\":\"sts:AssumeRoleWithSAML\",\"Condition\":{\"StringEquals\":{\"saml:aud\":"
                        + "\"https://signin.aws.amazon.com/saml\",\"saml:sub\":\"dora\"}}}}");
    }

    @AfterAll
    static void close() {
        anybody.close();
        sandbox.close();
    }

    private static String metadata() throws Exception {
        return "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://idp.example.com\">"
                + "<IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
                + "<KeyDescriptor use=\"signing\"><KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                + "<X509Certificate>" + Base64.getEncoder().encodeToString(certificate.getEncoded())
                + "</X509Certificate></X509Data></KeyInfo></KeyDescriptor>"
                + "<SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                + " Location=\"https://idp.example.com/sso\"/></IDPSSODescriptor></EntityDescriptor>";
    }

    private static String response(String subject, Instant end) {
        return "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_r\" Version=\"2.0\">"
                + "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:Status>"
                + "<Assertion xmlns=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_a\" Version=\"2.0\">"
                + "<Issuer>https://idp.example.com</Issuer>"
                + "<Subject><NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">" + subject
                + "</NameID><SubjectConfirmation><SubjectConfirmationData NotOnOrAfter=\"" + end
                + "\" Recipient=\"https://signin.aws.amazon.com/saml\"/></SubjectConfirmation></Subject>"
                + "<Conditions NotOnOrAfter=\"" + end + "\"><AudienceRestriction><Audience>urn:amazon:webservices"
                + "</Audience></AudienceRestriction></Conditions><AttributeStatement>"
                + attribute("RoleSessionName", "dora@example.com") + attribute("Role", ROLE + "," + PROVIDER)
                + "</AttributeStatement></Assertion></samlp:Response>";
    }

    private static String attribute(String name, String value) {
        return "<Attribute Name=\"https://aws.amazon.com/SAML/Attributes/" + name + "\"><AttributeValue>" + value
                + "</AttributeValue></Attribute>";
    }

    /** Signs the element of this id, and gives the document as the provider would send it. */
    private static String signed(String xml, String id) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
        documents.setNamespaceAware(true);
        Document document =
                documents.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Element element = id.equals("_r")
                ? document.getDocumentElement()
                : (Element) document.getElementsByTagName("Assertion").item(0);
        element.setIdAttribute("ID", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        var reference = factory.newReference(
                "#" + id,
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                List.of(reference));
        factory.newXMLSignature(info, null).sign(new DOMSignContext(key, element));
        StringWriter out = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    private static AssumeRoleWithSamlResponse assume(String xml) {
        String encoded = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        return anybody.assumeRoleWithSAML(
                request -> request.roleArn(ROLE).principalArn(PROVIDER).samlAssertion(encoded));
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(5));
    }

    @Test
    void takesASignedAssertionOrAnAssertionInASignedResponse() throws Exception {
        for (String id : List.of("_a", "_r")) {
            AssumeRoleWithSamlResponse assumed = assume(signed(response("dora", soon()), id));
            assertThat(assumed.subject()).isEqualTo("dora");
            assertThat(assumed.subjectType()).isEqualTo("persistent");
            assertThat(assumed.issuer()).isEqualTo("https://idp.example.com");
            assertThat(assumed.audience()).isEqualTo("https://signin.aws.amazon.com/saml");
            assertThat(sandbox.sts(StsSandbox.keys(assumed.credentials()))
                            .getCallerIdentity()
                            .arn())
                    .isEqualTo("arn:aws:sts::123456789012:assumed-role/staff/dora@example.com");
        }
    }

    @Test
    void refusesWhatTheProviderDidNotSign() throws Exception {
        String right = signed(response("dora", soon()), "_a");
        assertRefused(response("dora", soon()), AS_IT_IS, "Response signature invalid");
        assertRefused(right, xml -> xml.replace(">dora<", ">root<"), "Response signature invalid");
        assertRefused(right, xml -> xml.replace("dora@", "root@"), "Response signature invalid");
        assertRefused(right, xml -> xml.replace("ID=\"_a\"", "ID=\"_b\""), "Response signature invalid");
        // A signed assertion wrapped away behind one that is not.
        assertRefused(right, SamlTest::wrapped, "");
        assertRefused(
                right,
                xml -> xml.replace("<samlp:Response", "<!DOCTYPE a [<!ENTITY e \"x\">]><samlp:Response"),
                "Issue while parsing");
        assertRefused("<a/>", AS_IT_IS, "Issue while parsing");
        assertRefused("no XML", AS_IT_IS, "Issue while parsing");
    }

    private static String wrapped(String xml) {
        int start = xml.indexOf("<Assertion");
        int end = xml.indexOf("</samlp:Response>");
        String assertion = xml.substring(start, end);
        String forged = assertion
                .replaceFirst("(?s)<(ds:)?Signature.*</(ds:)?Signature>", "")
                .replace("ID=\"_a\"", "ID=\"_x\"")
                .replace(">dora<", ">root<");
        return xml.substring(0, start) + forged + "<samlp:Extensions>" + assertion + "</samlp:Extensions>"
                + xml.substring(end);
    }

    @Test
    void refusesWhatIsNotForNowOrNotForTheRole() throws Exception {
        assertRefused(
                signed(response("dora", Instant.now().minusSeconds(1)), "_a"), AS_IT_IS, "Token must be redeemed");
        assertRefused(
                signed(response("eve", soon()), "_a"), AS_IT_IS, "Not authorized to perform sts:AssumeRoleWithSAML");
        // Who may assume the role may not tag its sessions for that.
        String tagged = response("dora", soon())
                .replace("</AttributeStatement>", attribute("PrincipalTag:team", "blue") + "</AttributeStatement>");
        assertRefused(signed(tagged, "_a"), AS_IT_IS, "Not authorized to perform sts:TagSession");
        assertRefused(
                signed(response("dora", soon()).replace(ROLE, ROLE + "-other"), "_a"),
                AS_IT_IS,
                "Not authorized to perform sts:AssumeRoleWithSAML");
        assertRefused(
                signed(response("dora", soon()).replace("urn:amazon:webservices", "urn:other"), "_a"),
                AS_IT_IS,
                "audience");
        assertRefused(
                signed(response("dora", soon()).replace("https://idp.example.com", "https://other.example.com"), "_a"),
                AS_IT_IS,
                "Issuer not present in specified provider");
    }

    private static void assertRefused(String xml, UnaryOperator<String> change, String message) {
        String changed = change.apply(xml);
        assertThatThrownBy(() -> assume(changed)).hasMessageContaining(message);
    }
}
