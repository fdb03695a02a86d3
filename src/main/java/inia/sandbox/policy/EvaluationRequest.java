package inia.sandbox.policy;

import inia.sandbox.call.Caller;

/**
 * A question to the {@link Evaluator}: may this principal do this?
 *
 * @param principal who asks
 * @param requirement the action and the resource
 * @param context the values of condition keys
 * @param policies the principal's policies
 * @param resourcePolicy the resource's own policy, or {@code null}
 * @param owner the account that owns the resource; {@code null} counts as the principal's own
 */
public record EvaluationRequest(
        Caller principal,
        Requirement requirement,
        RequestContext context,
        PolicySet policies,
        PolicyDocument resourcePolicy,
        String owner) {}
