package inia.sandbox.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A message attribute, user's or system's.
 *
 * @param type String, Number or Binary, perhaps with a dot and a label of the user's
 * @param text its value, or {@code null} if it is binary
 * @param binary its value, or {@code null} if it is a text
 */
record Attribute(String name, String type, String text, byte[] binary) {
    /** The value's bytes. */
    byte[] value() {
        return text == null ? binary : text.getBytes(StandardCharsets.UTF_8);
    }

    /** How much it counts towards a message's size, in bytes. */
    int size() {
        return name.getBytes(StandardCharsets.UTF_8).length
                + type.getBytes(StandardCharsets.UTF_8).length
                + value().length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute attribute
                && name.equals(attribute.name)
                && type.equals(attribute.type)
                && Objects.equals(text, attribute.text)
                && Arrays.equals(binary, attribute.binary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, text, Arrays.hashCode(binary));
    }
}
