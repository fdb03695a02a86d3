package inia.sandbox.protocol;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Points in time in the formats that AWS's protocols write them in. */
final class Timestamps {
    private Timestamps() {}

    /** HTTP dates, as {@code Last-Modified} has them; made when the first is needed. */
    private static final class Http {
        static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }

    /** The field's own format, or this one if it has none. */
    static Format format(SdkField<?> field, Format otherwise) {
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class, TraitType.TIMESTAMP_FORMAT_TRAIT);
        return trait == null ? otherwise : trait.format();
    }

    /**
     * Reads a point in time.
     *
     * @throws DateTimeException if the text isn't of the format
     * @throws NumberFormatException if it should be a number and isn't
     */
    static Instant parse(String text, Format format) {
        return switch (format) {
            case RFC_822 -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            case UNIX_TIMESTAMP -> fromSeconds(new BigDecimal(text));
            case UNIX_TIMESTAMP_MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
            default -> DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC).parse(text, Instant::from);
        };
    }

    static Instant fromSeconds(BigDecimal seconds) {
        if ((long) seconds.precision() - seconds.scale() > 12 || seconds.scale() > 1000) {
            throw new DateTimeException("too many digits for a point in time");
        }
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }

    /**
     * Writes a point in time.
     *
     * @param millis whether ISO 8601 shows milliseconds, as S3 does, or whole seconds, as the query services do
     */
    static String write(Instant instant, Format format, boolean millis) {
        return switch (format) {
            case RFC_822 -> Http.FORMAT.format(instant);
            case UNIX_TIMESTAMP -> seconds(instant).toPlainString();
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
            default -> iso(instant, millis);
        };
    }

    static BigDecimal seconds(Instant instant) {
        BigDecimal seconds = BigDecimal.valueOf(instant.toEpochMilli(), 3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    private static String iso(Instant instant, boolean millis) {
        String text = Instant.ofEpochSecond(instant.getEpochSecond()).toString();
        if (!millis) {
            return text;
        }
        String fraction = Integer.toString(1000 + instant.getNano() / 1_000_000).substring(1);
        return text.substring(0, text.length() - 1) + "." + fraction + "Z";
    }
}
