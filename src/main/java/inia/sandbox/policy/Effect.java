package inia.sandbox.policy;

/** What a statement does to the requests that it applies to. */
public enum Effect {
    /** The request may be made, unless another statement denies it. */
    ALLOW,
    /** The request may not be made, whatever else allows it. */
    DENY
}
