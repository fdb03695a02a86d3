package inia.sandbox.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether an action on a resource is allowed, and how that came about.
 *
 * @param outcome how it ended
 * @param requirement the action and resource that it is about
 * @param considered every statement that was looked at, in order, with what it said
 * @param deciding the one that decided, or {@code null}: none allowed it, or the caller is root
 * @param layer the layer that decided, or {@code null} if the caller is root
 * @param lacking the layers that would all have to allow it and do not, denies aside
 * @param context the condition keys that the policies asked for, with the values that the request had
 */
public record Decision(
        Outcome outcome,
        Requirement requirement,
        List<Finding> considered,
        Finding deciding,
        Layer layer,
        List<Layer> lacking,
        Map<String, List<String>> context) {
    public Decision {
        considered = List.copyOf(considered);
        lacking = List.copyOf(lacking);
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** A decision that no policy had a part in: the account's root may. */
    static Decision allowedToRoot(Requirement requirement) {
        return new Decision(Outcome.ALLOWED, requirement, List.of(), null, null, List.of(), Map.of());
    }

    /** Whether the request may be made. */
    public boolean allowed() {
        return outcome == Outcome.ALLOWED;
    }
}
