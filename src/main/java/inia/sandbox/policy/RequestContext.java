package inia.sandbox.policy;

/** What policies can know of a request beside its action and resource: the values of condition keys. */
@FunctionalInterface
public interface RequestContext {
    /**
     * The value of a condition key such as {@code aws:username}, or {@code null} if the request has none.
     *
     * @param key the key, in any case: keys are the same whatever their case
     */
    String value(String key);
}
