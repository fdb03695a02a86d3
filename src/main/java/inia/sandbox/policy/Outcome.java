package inia.sandbox.policy;

/** How a decision ended. */
public enum Outcome {
    /** A statement allows the request and none denies it, or the caller is the account's root. */
    ALLOWED,
    /** A statement denies the request. */
    EXPLICIT_DENY,
    /** No statement allows the request. */
    IMPLICIT_DENY
}
