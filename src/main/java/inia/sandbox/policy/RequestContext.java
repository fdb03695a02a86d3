package inia.sandbox.policy;

import java.util.List;

/** What policies can know of a request beside its action and resource: the values of condition keys. */
@FunctionalInterface
public interface RequestContext {
    /**
     * The values of a condition key such as {@code aws:username}; null or none if the request does not have the key.
     *
     * @param key the key, in any case: keys are the same whatever their case
     */
    List<String> values(String key);

    /** The value of a key that has one, for a policy variable; {@code null} if it has none, or several. */
    default String value(String key) {
        List<String> values = values(key);
        return values == null || values.size() != 1 ? null : values.get(0);
    }
}
