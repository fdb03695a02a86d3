package inia.sandbox.policy;

import java.util.ArrayList;
import java.util.List;

/** Evaluates identity policies as AWS documents it: a deny decides, else an allow, else it is denied. */
final class Evaluator {
    private Evaluator() {}

    static Decision decide(Requirement requirement, List<IdentityPolicy> policies, RequestContext context) {
        List<Finding> considered = new ArrayList<>();
        Finding allowing = null;
        Finding denying = null;
        for (IdentityPolicy policy : policies) {
            for (Statement statement : policy.document().statements()) {
                Verdict verdict = statement.applyTo(requirement.action(), requirement.resource(), context);
                Finding finding = Finding.of(policy, statement, verdict, context);
                considered.add(finding);
                if (verdict == Verdict.DENIES && denying == null) {
                    denying = finding;
                } else if (verdict == Verdict.ALLOWS && allowing == null) {
                    allowing = finding;
                }
            }
        }
        if (denying != null) {
            return new Decision(Outcome.EXPLICIT_DENY, requirement, considered, denying);
        }
        return allowing != null
                ? new Decision(Outcome.ALLOWED, requirement, considered, allowing)
                : new Decision(Outcome.IMPLICIT_DENY, requirement, considered, null);
    }
}
