package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a policy: an effect on some actions on some resources.
 *
 * @param sid the statement's id, or {@code null}
 * @param effect what it does
 * @param principals whom it speaks of, or {@code null} in a policy of an identity
 * @param actions the actions that it applies to
 * @param resources the resources that it applies to
 * @param conditions what must be fulfilled besides, all of it
 */
public record Statement(
        String sid,
        Effect effect,
        PrincipalElement principals,
        ActionElement actions,
        ResourceElement resources,
        List<Condition> conditions) {
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** The condition keys that it asks for, in conditions or as variables. */
    public List<String> contextKeys() {
        List<String> keys = new ArrayList<>(resources.contextKeys());
        conditions.forEach(condition -> keys.addAll(condition.contextKeys()));
        return keys;
    }

    /** How the statement of a resource's policy names this caller. */
    PrincipalElement.Naming naming(Caller caller) {
        return principals == null ? PrincipalElement.Naming.NOT : principals.naming(caller, effect);
    }

    /** The first condition that this request does not fulfil, or {@code null}. */
    public Condition failing(RequestContext context) {
        for (Condition condition : conditions) {
            if (!condition.holds(context)) {
                return condition;
            }
        }
        return null;
    }

    /**
     * Whether the statement applies to this action on this resource, and if not, what differs.
     *
     * @param named the caller whom a policy of a resource has to name, or {@code null} in a policy of an identity
     */
    Verdict applyTo(Action action, String resource, Caller named, RequestContext context) {
        if (!actions.covers(action)) {
            return Verdict.ACTION_DIFFERS;
        }
        if (!resources.covers(resource, context)) {
            return Verdict.RESOURCE_DIFFERS;
        }
        if (named != null && naming(named) == PrincipalElement.Naming.NOT) {
            return Verdict.PRINCIPAL_DIFFERS;
        }
        if (failing(context) != null) {
            return Verdict.CONDITION_FAILS;
        }
        return effect == Effect.DENY ? Verdict.DENIES : Verdict.ALLOWS;
    }
}
