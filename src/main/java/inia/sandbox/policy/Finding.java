package inia.sandbox.policy;

/**
 * What one statement of one policy said about a request.
 *
 * @param layer the layer that the policy belongs to
 * @param policy the policy
 * @param statement the statement
 * @param verdict what it said
 * @param failed the condition that kept it from applying, or {@code null}
 */
public record Finding(
        Layer layer, AttachedPolicy policy, Statement statement, Verdict verdict, FailedCondition failed) {}
