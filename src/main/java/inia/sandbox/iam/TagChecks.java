package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.iam.model.Tag;

/** Checks tags, and keeps them: keys that differ in case only are the same. */
final class TagChecks {
    private static final int MOST_TAGS = 50;
    private static final int KEY = 128;
    private static final int VALUE = 256;
    private static final String KEY_PATTERN = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+";
    private static final String VALUE_PATTERN = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

    private TagChecks() {}

    static void check(List<Tag> tags, Checks checks) {
        checks.mostOfTags("tags", tags.size(), MOST_TAGS);
        for (int i = 0; i < tags.size(); i++) {
            String field = "tags." + (i + 1) + ".member.";
            String key = tags.get(i).key();
            String value = tags.get(i).value();
            checkKey(field + "key", key, checks);
            checks.required(field + "value", value)
                    .mostOfTags(field + "value", value == null ? 0 : value.length(), VALUE)
                    .pattern(field + "value", value, value == null || isTagText(value), VALUE_PATTERN);
        }
    }

    static void checkKeys(List<String> keys, Checks checks) {
        checks.mostOfTags("tagKeys", keys.size(), MOST_TAGS);
        for (int i = 0; i < keys.size(); i++) {
            checkKey("tagKeys." + (i + 1) + ".member", keys.get(i), checks);
        }
    }

    /** Checks a request that adds tags, which must be given. */
    static void added(Checks checks, List<Tag> tags) {
        checks.required("tags", tags);
        check(tags == null ? List.of() : tags, checks);
        checks.done();
    }

    /** Checks a request that removes tags by their keys, which must be given. */
    static void removed(Checks checks, List<String> keys) {
        checks.required("tagKeys", keys);
        checkKeys(keys == null ? List.of() : keys, checks);
        checks.done();
    }

    private static void checkKey(String field, String key, Checks checks) {
        checks.required(field, key)
                .length(field, key, 1, Integer.MAX_VALUE)
                .mostOfTags(field, key == null ? 0 : key.length(), KEY)
                .pattern(field, key, key == null || key.isEmpty() || isTagText(key), KEY_PATTERN);
    }

    private static boolean isTagText(String text) {
        return Checks.all(
                text,
                c -> Character.isLetter(c) || Character.isSpaceChar(c) || isNumber(c) || "_.:/=+-@".indexOf(c) >= 0);
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** @throws Refusal if a key is there twice or, with those that are kept, there are too many tags */
    static Map<String, String> merge(Map<String, String> kept, List<Tag> tags) {
        Set<String> keys = new HashSet<>();
        Map<String, String> merged = new LinkedHashMap<>(kept);
        for (Tag tag : tags) {
            if (!keys.add(tag.key().toLowerCase(Locale.ROOT))) {
                throw new Refusal(
                        "InvalidInput",
                        400,
                        "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            remove(merged, tag.key());
            merged.put(tag.key(), tag.value());
        }
        if (merged.size() > MOST_TAGS) {
            throw new Refusal("LimitExceeded", 409, "The number of tags has reached the maximum limit.");
        }
        return merged;
    }

    static Map<String, String> without(Map<String, String> kept, List<String> keys) {
        Map<String, String> left = new LinkedHashMap<>(kept);
        keys.forEach(key -> remove(left, key));
        return left;
    }

    private static void remove(Map<String, String> tags, String key) {
        tags.keySet().removeIf(key::equalsIgnoreCase);
    }
}
