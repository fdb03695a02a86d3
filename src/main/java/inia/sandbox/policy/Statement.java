package inia.sandbox.policy;

/**
 * One statement of a policy: an effect on some actions on some resources.
 *
 * @param sid the statement's id, or {@code null}
 * @param effect what it does
 * @param actions the actions that it applies to
 * @param resources the resources that it applies to
 */
public record Statement(String sid, Effect effect, ActionElement actions, ResourceElement resources) {
    /** Whether the statement applies to this action on this resource, and if not, what differs. */
    Verdict applyTo(Action action, String resource, RequestContext context) {
        if (!actions.covers(action)) {
            return Verdict.ACTION_DIFFERS;
        }
        if (!resources.covers(resource, context)) {
            return Verdict.RESOURCE_DIFFERS;
        }
        return effect == Effect.DENY ? Verdict.DENIES : Verdict.ALLOWS;
    }
}
