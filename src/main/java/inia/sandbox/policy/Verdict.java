package inia.sandbox.policy;

/** What one statement says about one request. */
public enum Verdict {
    /** It allows the request. */
    ALLOWS,
    /** It denies the request. */
    DENIES,
    /** It speaks of other actions. */
    ACTION_DIFFERS,
    /** It speaks of other resources. */
    RESOURCE_DIFFERS,
    /** It speaks of this action and resource, but a condition of it does not hold. */
    CONDITION_DIFFERS
}
