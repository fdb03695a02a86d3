package inia.sandbox.sts;

import inia.sandbox.call.Refusal;
import inia.sandbox.call.SessionContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * The tags of a session, with those that pass on to it and from it.
 *
 * @param all values by key
 * @param transitive the keys of those that pass on to sessions made from this one
 */
record SessionTags(Map<String, String> all, List<String> transitive) {
    static final SessionTags NONE = new SessionTags(Map.of(), List.of());

    private static final int MOST = 50;
    private static final int KEY = 128;
    private static final int VALUE = 256;
    private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";

    static void check(List<Tag> tags, List<String> transitiveKeys, Constraints constraints) {
        constraints.most("tags", tags, MOST).most("transitiveTagKeys", transitiveKeys, MOST);
        for (int i = 0; i < tags.size(); i++) {
            String field = "tags." + (i + 1) + ".member.";
            String key = tags.get(i).key();
            String value = tags.get(i).value();
            constraints
                    .required(field + "key", key)
                    .length(field + "key", key, 1, KEY)
                    .pattern(field + "key", key, CHARACTERS + "+")
                    .required(field + "value", value)
                    .length(field + "value", value, 0, VALUE)
                    .pattern(field + "value", value, CHARACTERS + "*");
        }
    }

    /**
     * The tags of a new session.
     *
     * @param tags those that it is given
     * @param transitiveKeys the keys of those that pass on
     * @param from the session that it is made from, or {@code null}: its transitive tags pass on to the new one
     * @throws Refusal with code {@code InvalidParameterValue} if they contradict each other
     */
    static SessionTags of(Map<String, String> tags, List<String> transitiveKeys, SessionContext from) {
        Map<String, String> inherited = new LinkedHashMap<>();
        Set<String> lower = new HashSet<>();
        if (from != null) {
            for (String key : from.transitiveTags()) {
                inherited.put(key, from.tags().get(key));
                lower.add(key.toLowerCase(Locale.ROOT));
            }
        }
        for (String key : tags.keySet()) {
            if (lower.contains(key.toLowerCase(Locale.ROOT))) {
                throw invalid("One of the specified transitive tag keys can't be set because it conflicts with a"
                        + " transitive tag key from the calling session.");
            }
        }
        Set<String> transitive = new LinkedHashSet<>(inherited.keySet());
        for (String key : transitiveKeys) {
            if (!tags.containsKey(key)) {
                throw invalid("The specified transitive tag key must be included in the requested tags.");
            }
            transitive.add(key);
        }
        Map<String, String> all = new LinkedHashMap<>(inherited);
        all.putAll(tags);
        return new SessionTags(all, List.copyOf(transitive));
    }

    /**
     * Tags by their keys.
     *
     * @throws Refusal with code {@code InvalidParameterValue} if a key is there twice
     */
    static Map<String, String> byKey(List<Tag> tags) {
        Map<String, String> byKey = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Tag tag : tags) {
            if (!keys.add(tag.key().toLowerCase(Locale.ROOT))) {
                throw invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            byKey.put(tag.key(), tag.value());
        }
        return byKey;
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidParameterValue", 400, message);
    }
}
