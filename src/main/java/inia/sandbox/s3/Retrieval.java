package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.RestoreRequest;

/**
 * How an archived object is fetched, and how long that takes: the shortest time that S3 names for it.
 *
 * <p>Source: Amazon S3 User Guide, "Understanding archive retrieval options".
 *
 * @param takes how long it takes
 * @param days for how many days the object is there then
 */
record Retrieval(Duration takes, int days) {
    private static final Map<String, Map<String, Duration>> TIMES = Map.of(
            "GLACIER",
            Map.of("Expedited", Duration.ofMinutes(1), "Standard", Duration.ofHours(3), "Bulk", Duration.ofHours(5)),
            "DEEP_ARCHIVE",
            Map.of("Standard", Duration.ofHours(12), "Bulk", Duration.ofHours(48)));

    /** What a request asks for an object of a storage class. */
    static Retrieval of(RestoreRequest request, String storageClass) {
        Integer days = request == null ? null : request.days();
        if (days == null || days < 1) {
            throw S3Refusals.malformedXml();
        }
        return new Retrieval(takes(tier(request), storageClass), days);
    }

    private static String tier(RestoreRequest request) {
        String tier = request.glacierJobParameters() == null
                ? request.tierAsString()
                : request.glacierJobParameters().tierAsString();
        return tier == null ? "Standard" : tier;
    }

    private static Duration takes(String tier, String storageClass) {
        if (!TIMES.get("GLACIER").containsKey(tier)) {
            throw S3Refusals.malformedXml();
        }
        Duration takes = TIMES.get(storageClass).get(tier);
        if (takes == null) {
            throw new Refusal("InvalidArgument", 400, "Retrieval option is not supported by this storage class")
                    .with("ArgumentName", "Tier")
                    .with("ArgumentValue", tier);
        }
        return takes;
    }

    /** This, for those who do not want to wait. */
    Retrieval atOnce() {
        return new Retrieval(Duration.ZERO, days);
    }

    /**
     * When an object can be read that was asked for now; its days end at midnight.
     *
     * @param before when it could be read by an earlier request, or {@code null}
     */
    Restored begun(Instant now, Restored before) {
        if (before != null && before.isThere(now)) {
            return new Restored(before.from(), until(now));
        }
        Instant from = now.plus(takes);
        if (before != null && before.isUnderWay(now) && !from.isBefore(before.from())) {
            throw new Refusal("RestoreAlreadyInProgress", 409, "Object restore is already in progress");
        }
        return new Restored(from, until(from));
    }

    private Instant until(Instant from) {
        return from.truncatedTo(ChronoUnit.DAYS).plus(days + 1L, ChronoUnit.DAYS);
    }
}
