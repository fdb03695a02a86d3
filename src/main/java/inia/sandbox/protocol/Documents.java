package inia.sandbox.protocol;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkPojo;

/** Structures as XML documents, to be kept and read again. */
public final class Documents {
    private static final String ROOT = "Document";

    private Documents() {}

    /** A structure as text. */
    public static String write(SdkPojo structure) {
        XmlWriter out = new XmlWriter().open(ROOT);
        new XmlEncoder(out, true).fields(structure);
        return out.close(ROOT).toString();
    }

    /** Sets a builder's fields from what {@link #write} wrote; those that the text lacks stay as they are. */
    public static void read(SdkPojo builder, String document) {
        XmlDecoder.fill(builder, XmlReader.read(document.getBytes(StandardCharsets.UTF_8)));
    }
}
