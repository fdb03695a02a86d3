package inia.sandbox.auth;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The dates of signatures: {@code 20130524T000000Z}. */
final class Dates {
    private Dates() {}

    /** Reads a timestamp; {@code null} if it isn't one. */
    static Instant parse(String text) {
        if (text.length() != 16 || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
            return null;
        }
        try {
            return LocalDateTime.of(
                            Integer.parseInt(text, 0, 4, 10),
                            Integer.parseInt(text, 4, 6, 10),
                            Integer.parseInt(text, 6, 8, 10),
                            Integer.parseInt(text, 9, 11, 10),
                            Integer.parseInt(text, 11, 13, 10),
                            Integer.parseInt(text, 13, 15, 10))
                    .toInstant(ZoneOffset.UTC);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** Writes a timestamp. */
    static String write(Instant instant) {
        String iso = Instant.ofEpochSecond(instant.getEpochSecond()).toString();
        return iso.replace("-", "").replace(":", "");
    }

    /** The timestamp that an HTTP date stands for; {@code null} if it isn't one. */
    static String fromHttpDate(String text) {
        try {
            return write(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
