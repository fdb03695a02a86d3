package inia.sandbox.s3.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/** Values of expressions: how JSON's become SQL's, and how two compare. */
final class Values {
    private Values() {}

    /** A JSON value as SQL has it; structures stay what they are. */
    static Object of(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> null;
            case MISSING -> Expression.MISSING;
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.decimalValue();
            default -> node;
        };
    }

    /** The number that a value is, or that a text says; {@code null} if it is none. */
    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            String said = text.strip();
            return said.length() > 100 ? null : new BigDecimal(said);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** The number that a value must be. */
    static BigDecimal needNumber(Object value) {
        BigDecimal number = number(value);
        if (number == null) {
            throw SelectErrors.invalidArguments("'" + value + "' is no number");
        }
        return number;
    }

    static String text(Object value) {
        return value instanceof BigDecimal number ? plain(number) : String.valueOf(value);
    }

    static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 40 ? number.toString() : number.toPlainString();
    }

    /**
     * Compares two values as numbers if one is a number, else as what they are.
     *
     * @return {@code null} if they can't be compared
     */
    static Integer compare(Object left, Object right) {
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            BigDecimal one = number(left);
            BigDecimal other = number(right);
            return one == null || other == null ? null : Integer.valueOf(one.compareTo(other));
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            boolean words = left instanceof String || right instanceof String;
            boolean same = words ? left.toString().equalsIgnoreCase(right.toString()) : left.equals(right);
            return same ? 0 : Integer.valueOf(left.toString().compareTo(right.toString()));
        }
        if (left instanceof Instant one && right instanceof Instant other) {
            return one.compareTo(other);
        }
        if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other);
        }
        return left.equals(right) ? Integer.valueOf(0) : null;
    }

    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || value instanceof String text && text.equalsIgnoreCase("true");
    }
}
