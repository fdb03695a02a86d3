package inia.sandbox.policy;

/** What a policy document is attached to, which decides what it must and may not say. */
public enum PolicyKind {
    /** A policy of a user, group or role, a boundary or a session policy: it names no principal. */
    IDENTITY,
    /** A policy of a resource such as a bucket or a queue: it names principals. */
    RESOURCE,
    /** A role's trust policy: it names principals, and no resource, for it is the role's own. */
    TRUST
}
