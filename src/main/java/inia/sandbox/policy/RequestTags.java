package inia.sandbox.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The tags that a request puts on something: a list of keys and values, or a map of them. */
final class RequestTags {
    private RequestTags() {}

    static Map<String, String> of(SdkPojo request) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (request == null) {
            return tags;
        }
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equalsIgnoreCase("Tags")) {
                add(tags, field.getValueOrDefault(request));
            }
        }
        return tags;
    }

    private static void add(Map<String, String> tags, Object given) {
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> tags.put(String.valueOf(key), String.valueOf(value)));
        } else if (given instanceof Collection<?> list) {
            for (Object element : list) {
                if (element instanceof SdkPojo tag) {
                    String value = Members.value(tag, "Value");
                    tags.put(String.valueOf(Members.value(tag, "Key")), value == null ? "" : value);
                }
            }
        }
    }
}
