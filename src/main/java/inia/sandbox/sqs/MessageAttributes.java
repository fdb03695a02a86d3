package inia.sandbox.sqs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

/** Checks the attributes of a message that is sent, and chooses those that are received. */
final class MessageAttributes {
    private static final int MOST = 10;
    private static final String TRACE = "AWSTraceHeader";

    private MessageAttributes() {}

    static List<Attribute> user(Map<String, MessageAttributeValue> given) {
        if (given.size() > MOST) {
            throw SqsRefusals.invalid(
                    "Number of message attributes [" + given.size() + "] exceeds the allowed maximum [" + MOST + "].");
        }
        List<Attribute> attributes = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!Names.isAttributeName(name)) {
                throw SqsRefusals.invalid(
                        "The message attribute name '" + name + "' is invalid. Attribute name can contain"
                                + " A-Z, a-z, 0-9, underscore (_), hyphen (-), and period (.) characters.");
            }
            attributes.add(attribute(name, value.dataType(), value.stringValue(), value.binaryValue()));
        });
        return attributes;
    }

    static List<Attribute> system(Map<String, MessageSystemAttributeValue> given) {
        List<Attribute> attributes = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!name.equals(TRACE)) {
                throw SqsRefusals.invalid("Message system attribute name '" + name + "' is invalid.");
            }
            if (!"String".equals(value.dataType())) {
                throw SqsRefusals.invalid("The message system attribute '" + TRACE + "' must be of the type String.");
            }
            attributes.add(attribute(name, value.dataType(), value.stringValue(), value.binaryValue()));
        });
        return attributes;
    }

    /** The system attributes that a message is kept with: those given, and the trace of the call unless one is given. */
    static List<Attribute> traced(List<Attribute> given, String trace) {
        return trace == null || !given.isEmpty() ? given : List.of(new Attribute(TRACE, "String", trace, null));
    }

    private static Attribute attribute(String name, String type, String text, SdkBytes bytes) {
        String told = "The message attribute '" + name + "' ";
        if (type == null || type.isEmpty()) {
            throw SqsRefusals.invalid(told + "must contain a non-empty message attribute type.");
        }
        String kind = type.indexOf('.') < 0 ? type : type.substring(0, type.indexOf('.'));
        boolean binary = kind.equals("Binary");
        if (!binary && !kind.equals("String") && !kind.equals("Number")) {
            throw SqsRefusals.invalid(
                    told + "has an invalid message attribute type, the set of supported type prefixes is Binary,"
                            + " Number, and String.");
        }
        boolean empty =
                binary ? bytes == null || bytes.asByteArrayUnsafe().length == 0 : text == null || text.isEmpty();
        if (empty) {
            throw SqsRefusals.invalid(told
                    + "must contain a non-empty message attribute value for message attribute type '" + kind + "'.");
        }
        if (kind.equals("Number") && !isNumber(text)) {
            throw SqsRefusals.invalid("Can't cast the value of message (user) attribute '" + name + "' to a number.");
        }
        if (!binary) {
            MessageText.check(text);
        }
        return new Attribute(name, type, binary ? null : text, binary ? bytes.asByteArray() : null);
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).precision() <= 38;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** Those that are asked for: by name, by {@code prefix.*}, or {@code All}. */
    static List<Attribute> chosen(List<Attribute> attributes, List<String> wanted) {
        return attributes.stream()
                .filter(attribute -> wanted.stream().anyMatch(pattern -> matches(attribute.name(), pattern)))
                .toList();
    }

    private static boolean matches(String name, String pattern) {
        return pattern.equals("All")
                || pattern.equals(name)
                || pattern.endsWith(".*") && name.startsWith(pattern.substring(0, pattern.length() - 2));
    }
}
