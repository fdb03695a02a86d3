package inia.sandbox.call;

/**
 * What the caller may do beyond the permissions that the operation needed in any case.
 *
 * <p>For operations that do something for those parts of a request that are allowed, as {@code DeleteObjects} does for
 * each key, and for those whose answer depends on another permission.
 */
@FunctionalInterface
public interface Permissions {
    /** Everything is allowed. */
    Permissions ALL = (action, arn) -> null;

    /**
     * AWS's refusal of an action.
     *
     * @param action such as {@code s3:DeleteObject}
     * @param arn the ARN of the resource
     * @return the refusal, or {@code null} if the caller may do it
     */
    Refusal refusal(String action, String arn);

    /** Whether the caller may do it. */
    default boolean allows(String action, String arn) {
        return refusal(action, arn) == null;
    }

    /**
     * Returns if the caller may do it.
     *
     * @throws Refusal with code {@code AccessDenied} and status 403 if not
     */
    default void require(String action, String arn) {
        Refusal refusal = refusal(action, arn);
        if (refusal != null) {
            throw refusal;
        }
    }
}
