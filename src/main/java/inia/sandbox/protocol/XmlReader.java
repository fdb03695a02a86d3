package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML documents that strangers send: no document types, no entities of their own, no deep nesting. */
final class XmlReader {
    private static final int DEEPEST = 64;
    /** Ten thousand parts of an upload, with all that can be told of each. */
    private static final int MOST = 100_000;

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Made when the first document comes. */
    private static final class Xml {
        static final XMLInputFactory FACTORY = factory();

        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return factory;
        }
    }

    private XmlReader() {}

    /**
     * The document's root.
     *
     * @throws Refusal with code {@code MalformedXML} if the bytes are no well-formed document
     */
    static XmlElement read(byte[] document) {
        try {
            XMLStreamReader in = Xml.FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            return read(in);
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : malformed();
        }
    }

    private static XmlElement read(XMLStreamReader in) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int count = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(in);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children().add(element);
                    }
                    open.push(element);
                    if (open.size() > DEEPEST || ++count > MOST) {
                        throw malformed();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().append(in.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw malformed();
                default -> {
                    // Comments, processing instructions and blanks mean nothing here.
                }
            }
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader in) {
        XmlElement element = new XmlElement(in.getLocalName());
        for (int at = 0; at < in.getAttributeCount(); at++) {
            String prefix = XSI.equals(in.getAttributeNamespace(at)) ? "xsi:" : "";
            element.attributes().put(prefix + in.getAttributeLocalName(at), in.getAttributeValue(at));
        }
        return element;
    }

    static Refusal malformed() {
        return new Refusal(
                "MalformedXML",
                400,
                "The XML you provided was not well-formed or did not validate against our published schema");
    }
}
