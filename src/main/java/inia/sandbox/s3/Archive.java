package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/** Objects whose storage class lets nobody read them until they are restored. */
final class Archive {
    private static final Set<String> CLASSES = Set.of("GLACIER", "DEEP_ARCHIVE");

    private Archive() {}

    static boolean has(StoredObject object) {
        return CLASSES.contains(object.description().storageClass());
    }

    private static boolean isReadable(StoredObject object, Instant now) {
        Instant until = object.settings().restoredUntil();
        return !has(object) || until != null && until.isAfter(now);
    }

    /** Refuses to read what is archived. */
    static void checkReadable(StoredObject object, Instant now) {
        if (!isReadable(object, now)) {
            throw new Refusal("InvalidObjectState", 403, "The operation is not valid for the object's storage class")
                    .with("StorageClass", object.description().storageClass());
        }
    }

    /** Refuses to copy what is archived. */
    static void checkCopyable(StoredObject object, Instant now) {
        if (!isReadable(object, now)) {
            throw new Refusal(
                    "ObjectNotInActiveTierError",
                    403,
                    "The source object of the COPY operation is not in the active tier and is only stored in Amazon Glacier.");
        }
    }

    /** Until when an object is restored for so many days: they end at midnight. */
    static Instant until(Instant now, int days) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(days + 1L, ChronoUnit.DAYS);
    }

    /** As a header tells it; {@code null} if it was not restored. */
    static String told(StoredObject object, Instant now) {
        Instant until = object.settings().restoredUntil();
        if (until == null || !until.isAfter(now)) {
            return null;
        }
        String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(until);
        return "ongoing-request=\"false\", expiry-date=\"" + date + "\"";
    }
}
