package inia.sandbox.policy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
            String name = field.memberName();
            if (name.equalsIgnoreCase("Tags")) {
                add(tags, field.getValueOrDefault(request));
            } else if (name.equals("Tagging")) {
                addTagging(tags, field.getValueOrDefault(request));
            } else if (name.equals("CreateBucketConfiguration")
                    && field.getValueOrDefault(request) instanceof SdkPojo configuration) {
                tags.putAll(of(configuration));
            }
        }
        return tags;
    }

    /** S3's tags are a header in the form of a query, or a list in the body. */
    private static void addTagging(Map<String, String> tags, Object given) {
        if (given instanceof SdkPojo tagging) {
            for (SdkField<?> field : tagging.sdkFields()) {
                add(tags, field.getValueOrDefault(tagging));
            }
        } else if (given != null) {
            for (String pair : given.toString().split("&")) {
                int equals = pair.indexOf('=');
                String key = equals < 0 ? pair : pair.substring(0, equals);
                tags.put(decoded(key), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
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
