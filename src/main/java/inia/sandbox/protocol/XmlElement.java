package inia.sandbox.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of a document that was read: its name without prefix, attributes, children, and text. */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new HashMap<>(0);
    private final List<XmlElement> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder(0);

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The attributes by name, those of the schema-instance namespace as {@code xsi:name}. */
    Map<String, String> attributes() {
        return attributes;
    }

    List<XmlElement> children() {
        return children;
    }

    /** The children of this name, in their order. */
    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text directly in this element. */
    String text() {
        return text.toString();
    }

    void append(String more) {
        text.append(more);
    }
}
