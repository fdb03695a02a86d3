package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.Tag;

/** Reads and checks sets of tags. */
final class Tags {
    private static final int MOST_OF_OBJECT = 10;
    private static final int MOST_OF_BUCKET = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private Tags() {}

    /** The tags of an object that a header tells as {@code a=b&c=d}; none if there is no header. */
    static Map<String, String> ofHeader(String header) {
        if (header == null || header.isEmpty()) {
            return Map.of();
        }
        List<Tag> tags = new ArrayList<>();
        for (String pair : header.split("&")) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            tags.add(Tag.builder().key(decoded(key)).value(decoded(value)).build());
        }
        if (tags.stream().map(Tag::key).distinct().count() < tags.size()) {
            throw wrongHeader(header);
        }
        return ofObject(tags);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEncoding) {
            throw wrongHeader(text);
        }
    }

    private static Refusal wrongHeader(String value) {
        return S3Refusals.invalidArgument(
                "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag"
                        + " name duplicates.",
                "x-amz-tagging",
                value);
    }

    /** The tags of an object. */
    static Map<String, String> ofObject(List<Tag> tags) {
        if (tags.size() > MOST_OF_OBJECT) {
            throw new Refusal("BadRequest", 400, "Object tags cannot be greater than " + MOST_OF_OBJECT);
        }
        return checked(tags);
    }

    /** The tags of a bucket. */
    static Map<String, String> ofBucket(List<Tag> tags) {
        if (tags.size() > MOST_OF_BUCKET) {
            throw new Refusal("BadRequest", 400, "Bucket tag count cannot be greater than " + MOST_OF_BUCKET);
        }
        return checked(tags);
    }

    private static Map<String, String> checked(List<Tag> tags) {
        Map<String, String> checked = new LinkedHashMap<>();
        for (Tag tag : tags) {
            if (tag.key() == null || tag.key().isEmpty() || tag.key().length() > LONGEST_KEY) {
                throw invalid("The TagKey you have provided is invalid", tag.key());
            }
            if (tag.value() == null || tag.value().length() > LONGEST_VALUE) {
                throw invalid("The TagValue you have provided is invalid", tag.key());
            }
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw invalid("System tags cannot be added/updated by requester", tag.key());
            }
            if (checked.put(tag.key(), tag.value()) != null) {
                throw invalid("Cannot provide multiple Tags with the same key", tag.key());
            }
        }
        return checked;
    }

    private static Refusal invalid(String message, String key) {
        return new Refusal("InvalidTag", 400, message).with("TagKey", String.valueOf(key));
    }

    /** Tags as responses have them. */
    static List<Tag> told(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
