package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.List;

/**
 * What was decided about one call, and how that came about.
 *
 * @param requestId the call's id
 * @param operation the operation, such as {@code iam:CreateUser}
 * @param caller who called
 * @param decisions the one that refused it; or of an allowed call, those about its first permissions; none for the root
 */
public record Explanation(String requestId, String operation, Caller caller, List<Decision> decisions) {
    public Explanation {
        decisions = List.copyOf(decisions);
    }
}
