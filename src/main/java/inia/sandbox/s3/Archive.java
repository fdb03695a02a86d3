package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
        Restored restored = object.settings().restored();
        return !has(object) || restored != null && restored.isThere(now);
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

    /** As a header tells it; {@code null} if it was not restored, or that is over. */
    static String told(StoredObject object, Instant now) {
        Restored restored = object.settings().restored();
        if (restored == null) {
            return null;
        }
        if (restored.isUnderWay(now)) {
            return "ongoing-request=\"true\"";
        }
        if (!restored.isThere(now)) {
            return null;
        }
        String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(restored.until());
        return "ongoing-request=\"false\", expiry-date=\"" + date + "\"";
    }
}
