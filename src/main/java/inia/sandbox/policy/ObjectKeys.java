package inia.sandbox.policy;

import inia.sandbox.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** The condition keys of S3 that are made of what a request says of an object: its tags, and how long it is to be kept. */
final class ObjectKeys {
    private static final String TAG = "s3:requestobjecttag/";

    private ObjectKeys() {}

    /** The values of a key, given in lower case; none if it is none of these, or the request says nothing of it. */
    static List<String> values(String key, SdkPojo request, Call call) {
        if (key.startsWith(TAG)) {
            return RequestTags.of(request).entrySet().stream()
                    .filter(tag -> tag.getKey().equalsIgnoreCase(key.substring(TAG.length())))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return switch (key) {
            case "s3:requestobjecttagkeys" ->
                List.copyOf(RequestTags.of(request).keySet());
            case "s3:object-lock-remaining-retention-days" -> remaining(request, call);
            default -> List.of();
        };
    }

    private static List<String> remaining(SdkPojo request, Call call) {
        String until = Members.value(request, "ObjectLockRetainUntilDate");
        until = until == null ? Members.value(request, "Retention.RetainUntilDate") : until;
        return until == null
                ? List.of()
                : List.of(Long.toString(
                        Duration.between(call.now(), Instant.parse(until)).toDays()));
    }
}
