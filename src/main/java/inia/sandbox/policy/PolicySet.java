package inia.sandbox.policy;

import java.util.List;

/**
 * All policies that a principal brings to a request.
 *
 * @param identity those of the principal and its groups: what they allow together, unless one denies
 * @param boundary the permissions boundary, or {@code null}: nothing beyond it is allowed
 * @param session session policies; if there are any, nothing beyond what they allow together is allowed
 */
public record PolicySet(List<AttachedPolicy> identity, AttachedPolicy boundary, List<AttachedPolicy> session) {
    /** No policies at all. */
    public static final PolicySet NONE = new PolicySet(List.of(), null, List.of());

    public PolicySet {
        identity = List.copyOf(identity);
        session = List.copyOf(session);
    }

    /** Identity policies, with neither boundary nor session policies. */
    public static PolicySet identity(List<AttachedPolicy> policies) {
        return new PolicySet(policies, null, List.of());
    }
}
