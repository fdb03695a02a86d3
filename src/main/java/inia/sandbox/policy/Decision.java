package inia.sandbox.policy;

import java.util.List;

/**
 * Whether an action on a resource is allowed, and how that came about.
 *
 * @param outcome how it ended
 * @param requirement the action and resource that it is about
 * @param considered every statement that was looked at, in order, with what it said
 * @param deciding the one that decided, or {@code null}: none allowed it, or the caller is root
 * @param layer the layer that decided, or {@code null} if the caller is root
 */
public record Decision(
        Outcome outcome, Requirement requirement, List<Finding> considered, Finding deciding, Layer layer) {
    public Decision {
        considered = List.copyOf(considered);
    }

    /** Whether the request may be made. */
    public boolean allowed() {
        return outcome == Outcome.ALLOWED;
    }
}
