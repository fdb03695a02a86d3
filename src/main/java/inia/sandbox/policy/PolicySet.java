package inia.sandbox.policy;

import java.util.List;

/**
 * All policies that a principal brings to a request.
 *
 * @param identity those of the principal and its groups: what they allow together, unless one denies
 * @param boundary the permissions boundary, or {@code null}: nothing beyond it is allowed
 * @param session the policies of the session
 * @param limitedBySession whether nothing beyond what the session policies allow together is allowed, not even if there
 *     are none
 */
public record PolicySet(
        List<AttachedPolicy> identity,
        AttachedPolicy boundary,
        List<AttachedPolicy> session,
        boolean limitedBySession) {
    /** No policies at all. */
    public static final PolicySet NONE = new PolicySet(List.of(), null, List.of());

    public PolicySet {
        identity = List.copyOf(identity);
        session = List.copyOf(session);
    }

    /** Policies of which those of the session limit the others, if there are any. */
    public PolicySet(List<AttachedPolicy> identity, AttachedPolicy boundary, List<AttachedPolicy> session) {
        this(identity, boundary, session, !session.isEmpty());
    }

    /** Identity policies, with neither boundary nor session policies. */
    public static PolicySet identity(List<AttachedPolicy> policies) {
        return new PolicySet(policies, null, List.of());
    }

    /** The same, limited by these policies of a session. */
    public PolicySet limitedBy(List<AttachedPolicy> policies) {
        return new PolicySet(identity, boundary, policies, true);
    }
}
