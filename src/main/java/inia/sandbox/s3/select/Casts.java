package inia.sandbox.s3.select;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Makes values of one type those of another. */
final class Casts {
    private Casts() {}

    /** Refuses what is no type. */
    static void check(String type) {
        switch (type) {
            case "BOOL",
                    "BOOLEAN",
                    "INT",
                    "INTEGER",
                    "STRING",
                    "CHAR",
                    "VARCHAR",
                    "FLOAT",
                    "DECIMAL",
                    "NUMERIC",
                    "TIMESTAMP" -> {
                // These there are.
            }
            default ->
                throw SelectErrors.of(
                        "ParseExpectedTypeName",
                        "Did not find the expected type name in the SQL expression: " + type + ".");
        }
    }

    static Object cast(Object value, String type) {
        if (Expression.isAbsent(value)) {
            return value;
        }
        return switch (type) {
            case "BOOL", "BOOLEAN" -> bool(value);
            case "INT", "INTEGER" -> number(value, type).setScale(0, RoundingMode.DOWN);
            case "FLOAT", "DECIMAL", "NUMERIC" -> number(value, type);
            case "TIMESTAMP" -> time(value);
            default -> Values.text(value);
        };
    }

    private static Object bool(Object value) {
        String text = Values.text(value).toLowerCase(java.util.Locale.ROOT);
        if (value instanceof BigDecimal number) {
            return number.signum() != 0;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw SelectErrors.castFailed(value, "BOOL");
        }
        return text.equals("true");
    }

    private static BigDecimal number(Object value, String type) {
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal number = Values.number(value);
        if (number == null) {
            throw SelectErrors.castFailed(value, type);
        }
        return number;
    }

    /** Text such as {@code 2007T}, {@code 2007-02T}, {@code 2007-02-23} or {@code 2007-02-23T12:14:33.079-08:00}. */
    private static Instant time(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        String text = value.toString().strip();
        String date = text.endsWith("T") ? text.substring(0, text.length() - 1) : text;
        try {
            return switch (date.length()) {
                case 4 ->
                    LocalDate.of(Integer.parseInt(date), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
                case 7 -> YearMonth.parse(date).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                case 10 -> LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException | NumberFormatException noTime) {
            throw SelectErrors.castFailed(value, "TIMESTAMP");
        }
    }

    static String trim(String text, String characters, boolean leading, boolean trailing) {
        int start = 0;
        int end = text.length();
        while (leading && start < end && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (trailing && end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
