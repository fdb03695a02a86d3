package inia.sandbox.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.IntPredicate;

/** Compares what a condition wants with what a request has; what can't be read as the type is never the same. */
interface Comparison {
    /** Texts that are the same, character by character. */
    Comparison TEXT = (wanted, had, context) -> had.equals(wanted.text(context));

    /** Texts that are the same but for their case. */
    Comparison TEXT_IGNORING_CASE = (wanted, had, context) -> had.equalsIgnoreCase(wanted.text(context));

    /** A text that a pattern with {@code *} and {@code ?} matches. */
    Comparison PATTERN = (wanted, had, context) -> {
        Wildcard pattern = wanted.resolve(context);
        return pattern != null && pattern.matches(had);
    };

    /** An ARN that a pattern matches, part by part. */
    Comparison ARN = (wanted, had, context) -> {
        ResourcePattern pattern = had.startsWith("arn:") ? wanted.arn(context) : null;
        return pattern != null && pattern.matches(had, context);
    };

    /** An address within a range. */
    Comparison ADDRESS = (wanted, had, context) -> {
        AddressRange range = wanted.addresses(context);
        return range != null && range.contains(had);
    };

    /** The same number. */
    Comparison NUMBER_SAME = number(order -> order == 0);

    /** A smaller number. */
    Comparison NUMBER_LESS = number(order -> order < 0);

    /** A number that is no greater. */
    Comparison NUMBER_AT_MOST = number(order -> order <= 0);

    /** A greater number. */
    Comparison NUMBER_MORE = number(order -> order > 0);

    /** A number that is no smaller. */
    Comparison NUMBER_AT_LEAST = number(order -> order >= 0);

    /** The same time. */
    Comparison DATE_SAME = date(order -> order == 0);

    /** An earlier time. */
    Comparison DATE_LESS = date(order -> order < 0);

    /** A time that is no later. */
    Comparison DATE_AT_MOST = date(order -> order <= 0);

    /** A later time. */
    Comparison DATE_MORE = date(order -> order > 0);

    /** A time that is no earlier. */
    Comparison DATE_AT_LEAST = date(order -> order >= 0);

    /** Whether what is had is what is wanted. */
    boolean same(VariableText wanted, String had, RequestContext context);

    private static Comparison number(IntPredicate order) {
        return (wanted, had, context) -> {
            BigDecimal left = number(had);
            BigDecimal right = number(wanted.text(context));
            return left != null && right != null && order.test(left.compareTo(right));
        };
    }

    private static BigDecimal number(String text) {
        // A number longer than any AWS gives out is not worth its arithmetic.
        if (text == null || text.length() > 40) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return Math.abs((long) number.scale()) > 1000 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Comparison date(IntPredicate order) {
        return (wanted, had, context) -> {
            Instant left = instant(had);
            Instant right = instant(wanted.text(context));
            return left != null && right != null && order.test(left.compareTo(right));
        };
    }

    /** A time as ISO 8601 has it, a day alone, or seconds since 1970. */
    private static Instant instant(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() != 4) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
