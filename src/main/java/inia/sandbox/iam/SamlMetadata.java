package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a SAML provider says of itself. */
final class SamlMetadata {
    private static final String NAMESPACE = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final int DEFAULT_YEARS = 100;

    private SamlMetadata() {}

    /**
     * Until when the metadata serves: as it says, or a hundred years from now.
     *
     * @param open whether anything is taken for metadata
     * @throws Refusal with code {@code InvalidInput} if it is not the metadata of an identity provider
     */
    static Instant validUntil(String document, Instant now, boolean open) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Neither files nor other machines are asked for anything, and nothing grows when it is read.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document));
            Instant validUntil = null;
            boolean described = false;
            boolean provider = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && NAMESPACE.equals(xml.getNamespaceURI())) {
                    if (xml.getLocalName().equals("EntityDescriptor")) {
                        described = xml.getAttributeValue(null, "entityID") != null;
                        String until = xml.getAttributeValue(null, "validUntil");
                        validUntil = until == null ? null : Instant.parse(until);
                    }
                    provider |= xml.getLocalName().equals("IDPSSODescriptor");
                }
            }
            if (described && provider) {
                return validUntil != null ? validUntil : inYears(now);
            }
        } catch (XMLStreamException | DateTimeParseException notOne) {
            // Refused below.
        }
        if (open) {
            return inYears(now);
        }
        throw new Refusal("InvalidInput", 400, "Could not parse metadata");
    }

    private static Instant inYears(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plusYears(DEFAULT_YEARS).toInstant();
    }
}
