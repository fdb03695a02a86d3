package inia.sandbox.policy;

import java.util.List;

/**
 * What one statement of one policy said about a request.
 *
 * @param policy the policy
 * @param statement the statement
 * @param verdict what it said
 * @param failed the condition that did not hold, or {@code null} if it was not for a condition
 * @param had the values that the request had for that condition's key
 */
public record Finding(IdentityPolicy policy, Statement statement, Verdict verdict, Condition failed, List<String> had) {
    public Finding {
        had = had == null ? List.of() : List.copyOf(had);
    }

    static Finding of(IdentityPolicy policy, Statement statement, Verdict verdict, RequestContext context) {
        Condition failed = verdict == Verdict.CONDITION_DIFFERS ? statement.failing(context) : null;
        return new Finding(policy, statement, verdict, failed, failed == null ? null : context.values(failed.key()));
    }
}
