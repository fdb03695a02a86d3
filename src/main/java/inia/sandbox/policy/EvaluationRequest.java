package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.List;

/**
 * A question to the {@link Evaluator}: may this principal do this?
 *
 * @param principal who asks
 * @param requirement the action and the resource
 * @param context the values of condition keys
 * @param policies the principal's policies
 * @param resourcePolicies the resource's own policies; none if it has none
 * @param owner the account that owns the resource; {@code null} counts as the principal's own
 */
public record EvaluationRequest(
        Caller principal,
        Requirement requirement,
        RequestContext context,
        PolicySet policies,
        List<AttachedPolicy> resourcePolicies,
        String owner) {
    public EvaluationRequest {
        resourcePolicies = List.copyOf(resourcePolicies);
    }

    /** A question about a resource of the principal's own account that has no policies. */
    public EvaluationRequest(Caller principal, Requirement requirement, RequestContext context, PolicySet policies) {
        this(principal, requirement, context, policies, List.of(), null);
    }
}
