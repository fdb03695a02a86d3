package inia.sandbox.sts;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/** Checks the signature of a SAML element: only what is signed, as a whole and by itself, may be believed. */
final class SamlSignature {
    private static final Set<String> TRANSFORMS =
            Set.of(Transform.ENVELOPED, "http://www.w3.org/2001/10/xml-exc-c14n#");

    private SamlSignature() {}

    /** The public keys with which a provider says, in its metadata, that it signs. */
    static List<PublicKey> keys(Element metadata) {
        List<PublicKey> keys = new ArrayList<>();
        for (Element descriptor : SamlXml.all(metadata, SamlXml.METADATA, "IDPSSODescriptor", "KeyDescriptor")) {
            if (!"encryption".equals(SamlXml.attribute(descriptor, "use"))) {
                SamlXml.all(descriptor, SamlXml.SIGNATURE, "KeyInfo", "X509Data", "X509Certificate")
                        .forEach(certificate -> add(keys, SamlXml.text(certificate)));
            }
        }
        return keys;
    }

    private static void add(List<PublicKey> keys, String certificate) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(certificate);
            keys.add(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes))
                    .getPublicKey());
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            // Then it verifies nothing.
        }
    }

    /** Whether the element carries a signature over itself that one of the keys made. */
    static boolean isSigned(Element element, List<PublicKey> keys) {
        List<Element> signatures = SamlXml.children(element, SamlXml.SIGNATURE, "Signature");
        String id = SamlXml.attribute(element, "ID");
        if (signatures.size() != 1 || id == null) {
            return false;
        }
        element.setIdAttribute("ID", true);
        for (PublicKey key : keys) {
            if (isRight(signatures.get(0), id, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(Element signature, String id, PublicKey key) {
        try {
            DOMValidateContext context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            List<Reference> references = read.getSignedInfo().getReferences();
            return references.size() == 1
                    && ("#" + id).equals(references.get(0).getURI())
                    && transformsAreUsual(references.get(0))
                    && read.getObjects().isEmpty()
                    && read.validate(context);
        } catch (MarshalException | XMLSignatureException | ClassCastException wrong) {
            return false;
        }
    }

    private static boolean transformsAreUsual(Reference reference) {
        return reference.getTransforms().stream().map(Transform::getAlgorithm).allMatch(TRANSFORMS::contains);
    }
}
