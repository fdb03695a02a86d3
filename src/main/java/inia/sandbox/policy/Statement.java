package inia.sandbox.policy;

import java.util.List;

/**
 * One statement of a policy: an effect on some actions on some resources.
 *
 * @param sid the statement's id, or {@code null}
 * @param effect what it does
 * @param actions the actions that it applies to
 * @param resources the resources that it applies to
 * @param conditions what must hold beside; all of them
 */
public record Statement(
        String sid, Effect effect, ActionElement actions, ResourceElement resources, List<Condition> conditions) {
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** The first condition that does not hold for a request, or {@code null} if all do. */
    Condition failing(RequestContext context) {
        for (Condition condition : conditions) {
            if (!condition.holds(context)) {
                return condition;
            }
        }
        return null;
    }

    /** Whether the statement applies to this action on this resource, and if not, what differs. */
    Verdict applyTo(Action action, String resource, RequestContext context) {
        if (!actions.covers(action)) {
            return Verdict.ACTION_DIFFERS;
        }
        if (!resources.covers(resource, context)) {
            return Verdict.RESOURCE_DIFFERS;
        }
        if (failing(context) != null) {
            return Verdict.CONDITION_DIFFERS;
        }
        return effect == Effect.DENY ? Verdict.DENIES : Verdict.ALLOWS;
    }
}
