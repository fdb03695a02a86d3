package inia.sandbox.protocol;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Values of one piece, as text. */
final class Scalars {
    private Scalars() {}

    /**
     * Reads a value of the field's type.
     *
     * @param otherwise the format of a timestamp whose field names none
     * @throws IllegalArgumentException if the text isn't such a value; the message says what it should be
     */
    static Object parse(SdkField<?> field, String text, Format otherwise) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        try {
            return switch (type) {
                case STRING -> text;
                case BOOLEAN -> bool(text);
                case INTEGER -> Integer.valueOf(text.strip());
                case LONG -> Long.valueOf(text.strip());
                case SHORT -> Short.valueOf(text.strip());
                case BYTE -> Byte.valueOf(text.strip());
                case FLOAT -> Float.valueOf(text.strip());
                case DOUBLE -> Double.valueOf(text.strip());
                case BIG_DECIMAL -> new BigDecimal(text.strip());
                case INSTANT -> Timestamps.parse(text.strip(), Timestamps.format(field, otherwise));
                case SDK_BYTES ->
                    SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text.strip()));
                default -> throw new IllegalArgumentException("a structure is needed");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an " + type.name().toLowerCase() + " is needed", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a timestamp is needed", e);
        }
    }

    private static Boolean bool(String text) {
        return switch (text.strip()) {
            case "true", "True", "TRUE", "1" -> Boolean.TRUE;
            case "false", "False", "FALSE", "0" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("true or false is needed");
        };
    }

    /**
     * Writes a value.
     *
     * @param otherwise the format of a timestamp whose field names none
     * @param millis whether ISO 8601 timestamps show milliseconds
     */
    static String write(SdkField<?> field, Object value, Format otherwise, boolean millis) {
        if (value instanceof Instant instant) {
            return Timestamps.write(instant, Timestamps.format(field, otherwise), millis);
        }
        if (value instanceof SdkBytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
        }
        return value.toString();
    }
}
