package inia.sandbox.protocol;

/** Writes XML, escaping what needs it. */
final class XmlWriter {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder out = new StringBuilder(1024);

    /** Begins a document. */
    XmlWriter declaration() {
        out.append(DECLARATION);
        return this;
    }

    /** Opens an element. */
    XmlWriter open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    /** Opens an element in a namespace; an empty namespace is none. */
    XmlWriter open(String name, String namespace) {
        out.append('<').append(name);
        if (!namespace.isEmpty()) {
            attribute("xmlns", namespace);
        }
        out.append('>');
        return this;
    }

    /** Opens an element to which attributes follow, until {@link #endOfAttributes}. */
    XmlWriter openWithAttributes(String name) {
        out.append('<').append(name);
        return this;
    }

    XmlWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
        return this;
    }

    XmlWriter endOfAttributes() {
        out.append('>');
        return this;
    }

    XmlWriter close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element that holds text. */
    XmlWriter element(String name, String text) {
        return open(name).text(text).close(name);
    }

    /** Writes text; characters that XML can't hold become a question mark. */
    XmlWriter text(String text) {
        for (int at = 0; at < text.length(); at++) {
            append(text.charAt(at));
        }
        return this;
    }

    private void append(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#13;");
            case '\n', '\t' -> out.append(c);
            default -> out.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '?' : c);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
