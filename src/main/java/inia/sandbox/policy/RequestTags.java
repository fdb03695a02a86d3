package inia.sandbox.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The tags that a request gives or takes away. */
final class RequestTags {
    private RequestTags() {}

    /** The tags that it gives: a list of keys and values in most services, a map in SQS. */
    static Map<String, String> given(SdkPojo request) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equalsIgnoreCase("Tags")) {
                collect(field.getValueOrDefault(request), tags);
            }
        }
        return tags;
    }

    private static void collect(Object found, Map<String, String> tags) {
        if (found instanceof Map<?, ?> map) {
            map.forEach((key, value) -> tags.put(key.toString(), String.valueOf(value)));
        } else if (found instanceof Collection<?> list) {
            for (Object tag : list) {
                if (tag instanceof SdkPojo pojo && Members.value(pojo, "Key") != null) {
                    String value = Members.value(pojo, "Value");
                    tags.put(Members.value(pojo, "Key"), value == null ? "" : value);
                }
            }
        }
    }

    /** The keys of the tags that it gives or takes away. */
    static List<String> keys(SdkPojo request) {
        List<String> removed = Members.values(request, "TagKeys");
        return removed.isEmpty() ? List.copyOf(given(request).keySet()) : removed;
    }
}
