package inia.sandbox.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntPredicate;

/** Matches of numbers, dates, booleans and bytes; what can't be read as one matches nothing. */
final class TypedMatches {
    /** A date and time with its offset, whose seconds may be left out: {@code 2026-11-24T00:00Z}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm", "Z")
            .toFormatter();

    private TypedMatches() {}

    /**
     * @param order what comparing the request's number with the policy's must give
     */
    static ValueMatch number(String wanted, IntPredicate order) {
        BigDecimal number = number(wanted);
        return (value, context) -> {
            BigDecimal given = number(value);
            return given != null && number != null && order.test(given.compareTo(number));
        };
    }

    /**
     * @param order what comparing the request's date with the policy's must give
     */
    static ValueMatch date(String wanted, IntPredicate order) {
        Instant date = date(wanted);
        return (value, context) -> {
            Instant given = date(value);
            return given != null && date != null && order.test(given.compareTo(date));
        };
    }

    static ValueMatch bool(String wanted) {
        return (value, context) -> value.equalsIgnoreCase(wanted);
    }

    static ValueMatch binary(String wanted) {
        byte[] bytes = bytes(wanted);
        return (value, context) -> bytes != null && Arrays.equals(bytes, bytes(value));
    }

    private static BigDecimal number(String text) {
        try {
            return text.length() > 40 ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** A day, a date and time, or seconds since 1970: the forms that AWS documents. */
    private static Instant date(String text) {
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
