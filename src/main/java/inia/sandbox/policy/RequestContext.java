package inia.sandbox.policy;

import java.util.List;

/** What policies can know of a request beside its action and resource: the values of condition keys. */
@FunctionalInterface
public interface RequestContext {
    /**
     * The values of a condition key such as {@code aws:username}.
     *
     * @param key the key, in any case: keys are the same whatever their case
     * @return its values; {@code null} or none if the request doesn't have the key
     */
    List<String> values(String key);

    /** The value of a key that has one, as a policy variable takes it; {@code null} if there is none, or several. */
    default String value(String key) {
        List<String> values = values(key);
        return values == null || values.size() != 1 ? null : values.get(0);
    }
}
