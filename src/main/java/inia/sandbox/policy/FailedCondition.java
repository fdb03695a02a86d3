package inia.sandbox.policy;

import java.util.List;

/**
 * A condition that a request did not fulfil.
 *
 * @param operator the operator, such as {@code StringEquals}
 * @param key the condition key
 * @param wanted the values that the policy wants, as it writes them
 * @param had the values that the request had; none if it lacked the key
 */
public record FailedCondition(String operator, String key, List<String> wanted, List<String> had) {
    static FailedCondition of(Condition condition, RequestContext context) {
        return new FailedCondition(
                condition.operator(), condition.key(), condition.wanted(), List.copyOf(condition.had(context)));
    }
}
