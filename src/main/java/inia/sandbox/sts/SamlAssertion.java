package inia.sandbox.sts;

import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an identity provider asserts of somebody, as it came: read, but not believed until it is verified.
 *
 * @param response the whole answer of the provider
 * @param assertion the one assertion in it
 */
record SamlAssertion(Element response, Element assertion) {
    private static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";
    private static final String NAME_FORMAT = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
    private static final Set<String> AUDIENCES = Set.of("urn:amazon:webservices", "https://signin.aws.amazon.com/saml");

    /**
     * Reads a provider's answer.
     *
     * @throws Refusal with code {@code InvalidIdentityToken} if it is none
     */
    static SamlAssertion read(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw WebToken.invalid("Invalid base64 SAMLResponse");
        }
        Element root = SamlXml.read(bytes).map(Document::getDocumentElement).orElseThrow(SamlAssertion::malformed);
        List<Element> assertions = SamlXml.children(root, SamlXml.ASSERTION, "Assertion");
        boolean right = SamlXml.PROTOCOL.equals(root.getNamespaceURI())
                && "Response".equals(root.getLocalName())
                && assertions.size() == 1;
        if (!right) {
            throw malformed();
        }
        return new SamlAssertion(root, assertions.get(0));
    }

    private static Refusal malformed() {
        return WebToken.invalid("Issue while parsing SAML Assertion");
    }

    /**
     * Returns if the provider with this metadata has asserted this, for AWS, and for now.
     *
     * @throws Refusal if not
     */
    void verify(String metadata, Instant now) {
        Optional<Element> provider =
                SamlXml.read(metadata.getBytes(StandardCharsets.UTF_8)).map(Document::getDocumentElement);
        List<PublicKey> keys = provider.map(SamlSignature::keys).orElse(List.of());
        if (!SamlSignature.isSigned(assertion, keys) && !SamlSignature.isSigned(response, keys)) {
            throw WebToken.invalid("Response signature invalid");
        }
        if (!issuer().equals(SamlXml.attribute(provider.orElseThrow(), "entityID"))) {
            throw WebToken.invalid("Issuer not present in specified provider");
        }
        String status = SamlXml.attribute(SamlXml.first(response, SamlXml.PROTOCOL, "Status", "StatusCode"), "Value");
        if (!SUCCESS.equals(status)) {
            throw new Refusal("IDPRejectedClaim", 403, "The identity provider answered with the status " + status);
        }
        Element conditions = SamlXml.first(assertion, SamlXml.ASSERTION, "Conditions");
        checkTimes(conditions, now);
        checkTimes(confirmation(), now);
        if (SamlXml.all(assertion, SamlXml.ASSERTION, "Conditions", "AudienceRestriction", "Audience").stream()
                .map(SamlXml::text)
                .noneMatch(AUDIENCES::contains)) {
            throw WebToken.invalid("Assertion is not for the audience urn:amazon:webservices");
        }
    }

    private static void checkTimes(Element limits, Instant now) {
        Instant begins = time(SamlXml.attribute(limits, "NotBefore"));
        Instant ends = time(SamlXml.attribute(limits, "NotOnOrAfter"));
        if (begins != null && now.isBefore(begins)) {
            throw WebToken.invalid("Response is not valid yet (must not be used before " + begins + ")");
        }
        if (ends != null && !now.isBefore(ends)) {
            throw new Refusal(
                    "ExpiredTokenException",
                    400,
                    "Token must be redeemed within 5 minutes of issuance, and before " + ends);
        }
    }

    private static Instant time(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw malformed();
        }
    }

    private Element confirmation() {
        return SamlXml.first(assertion, SamlXml.ASSERTION, "Subject", "SubjectConfirmation", "SubjectConfirmationData");
    }

    private Element nameId() {
        return SamlXml.first(assertion, SamlXml.ASSERTION, "Subject", "NameID");
    }

    String issuer() {
        return String.valueOf(SamlXml.text(SamlXml.first(assertion, SamlXml.ASSERTION, "Issuer")));
    }

    /** Who it is about, or {@code null}. */
    String subject() {
        return SamlXml.text(nameId());
    }

    /** What kind of name the subject has: {@code persistent}, {@code transient}, or else the whole format; or {@code null}. */
    String subjectType() {
        String format = SamlXml.attribute(nameId(), "Format");
        return format != null && format.startsWith(NAME_FORMAT) ? format.substring(NAME_FORMAT.length()) : format;
    }

    /** Whom the provider addressed its answer to, or {@code null}. */
    String recipient() {
        return SamlXml.attribute(confirmation(), "Recipient");
    }

    /** The latest that a session may last, or {@code null}. */
    Instant sessionEnd() {
        return time(SamlXml.attribute(
                SamlXml.first(assertion, SamlXml.ASSERTION, "AuthnStatement"), "SessionNotOnOrAfter"));
    }

    /** The values of one of AWS's own attributes, such as {@code RoleSessionName}. */
    List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (Element attribute : SamlXml.all(assertion, SamlXml.ASSERTION, "AttributeStatement", "Attribute")) {
            if ((ATTRIBUTES + name).equals(SamlXml.attribute(attribute, "Name"))) {
                SamlXml.children(attribute, SamlXml.ASSERTION, "AttributeValue")
                        .forEach(value -> values.add(SamlXml.text(value)));
            }
        }
        return values;
    }

    /** The session tags that it asserts. */
    Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        String prefix = ATTRIBUTES + "PrincipalTag:";
        for (Element attribute : SamlXml.all(assertion, SamlXml.ASSERTION, "AttributeStatement", "Attribute")) {
            String name = String.valueOf(SamlXml.attribute(attribute, "Name"));
            if (name.startsWith(prefix)) {
                String value = SamlXml.text(SamlXml.first(attribute, SamlXml.ASSERTION, "AttributeValue"));
                tags.put(name.substring(prefix.length()), value == null ? "" : value);
            }
        }
        return tags;
    }

    /** Stands for provider and account, so that a subject's name is unique among all. */
    String nameQualifier(String account, String providerName) {
        try {
            byte[] text = (issuer() + account + "/" + providerName).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
