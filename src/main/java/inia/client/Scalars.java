package inia.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** What a learner may give for text, numbers, times and bytes, as the SDK wants it; null for what it can't be. */
final class Scalars {
    private Scalars() {}

    static Object convert(MarshallingType<?> type, Object given) {
        if (type == MarshallingType.STRING) {
            return given instanceof CharSequence || given instanceof Enum || given instanceof Character
                    ? given.toString()
                    : null;
        }
        if (type == MarshallingType.BOOLEAN) {
            return given instanceof Boolean ? given : null;
        }
        if (type == MarshallingType.INSTANT) {
            return instant(given);
        }
        if (type == MarshallingType.SDK_BYTES) {
            return bytes(given);
        }
        if (type == MarshallingType.DOCUMENT) {
            return Documents.of(given);
        }
        return given instanceof Number number ? number(type, number) : null;
    }

    /** The same number in the type that the SDK wants; null where that would change it. */
    private static Object number(MarshallingType<?> type, Number given) {
        if (type == MarshallingType.INTEGER && given instanceof Integer
                || type == MarshallingType.LONG && given instanceof Long
                || type == MarshallingType.DOUBLE && given instanceof Double) {
            return given;
        }
        try {
            BigDecimal exact = exact(given);
            if (type == MarshallingType.INTEGER) {
                return exact.intValueExact();
            }
            if (type == MarshallingType.LONG) {
                return exact.longValueExact();
            }
            if (type == MarshallingType.SHORT) {
                return exact.shortValueExact();
            }
            if (type == MarshallingType.BYTE) {
                return exact.byteValueExact();
            }
            if (type == MarshallingType.FLOAT) {
                return Float.isInfinite(exact.floatValue()) ? null : exact.floatValue();
            }
            if (type == MarshallingType.DOUBLE) {
                double nearest = exact.doubleValue();
                return exact(nearest).compareTo(exact) == 0 ? nearest : null;
            }
            return exact;
        } catch (ArithmeticException | NumberFormatException notThatNumber) {
            return null;
        }
    }

    static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }

    private static Instant instant(Object given) {
        try {
            if (given instanceof Instant instant) {
                return instant;
            }
            if (given instanceof Date date) {
                return Instant.ofEpochMilli(date.getTime());
            }
            if (given instanceof LocalDate day) {
                return day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (given instanceof TemporalAccessor time) {
                return Instant.from(time);
            }
            if (given instanceof Number seconds) {
                return Instant.ofEpochMilli(
                        exact(seconds).movePointRight(3).toBigInteger().longValueExact());
            }
            return given instanceof CharSequence ? parse(given.toString()) : null;
        } catch (DateTimeException | ArithmeticException notATime) {
            return null;
        }
    }

    private static Instant parse(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static SdkBytes bytes(Object given) {
        try {
            if (given instanceof SdkBytes bytes) {
                return bytes;
            }
            if (given instanceof byte[] bytes) {
                return SdkBytes.fromByteArray(bytes);
            }
            if (given instanceof CharSequence text) {
                return SdkBytes.fromUtf8String(text.toString());
            }
            if (given instanceof ByteBuffer buffer) {
                return SdkBytes.fromByteBuffer(buffer);
            }
            if (given instanceof Path file) {
                return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(file));
            }
            return given instanceof InputStream stream ? SdkBytes.fromInputStream(stream) : null;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new NotSentException(given + " can't be read: " + unreadable.getMessage());
        }
    }
}
