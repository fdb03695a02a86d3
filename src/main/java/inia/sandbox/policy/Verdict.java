package inia.sandbox.policy;

/** What one statement says about one request. */
public enum Verdict {
    /** It allows the request. */
    ALLOWS,
    /** It denies the request. */
    DENIES,
    /** It speaks of other principals. */
    PRINCIPAL_DIFFERS,
    /** It speaks of other actions. */
    ACTION_DIFFERS,
    /** It speaks of other resources. */
    RESOURCE_DIFFERS,
    /** A condition of it is not fulfilled. */
    CONDITION_FAILS
}
