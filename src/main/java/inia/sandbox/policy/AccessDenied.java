package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;

/**
 * Refusals in AWS's words.
 *
 * <p>Source: IAM User Guide, "Troubleshoot access denied error messages".
 */
final class AccessDenied {
    private AccessDenied() {}

    /** The refusal that follows from a decision. */
    static Refusal of(OperationTable table, Decision decision, Caller caller, boolean foreign) {
        Requirement requirement = decision.requirement();
        if (table.silentAbroad() && (foreign || caller.kind() == Caller.Kind.ANONYMOUS)) {
            return refusal("Access Denied");
        }
        String action = table.shown(requirement.action());
        String resource = requirement.shown() == null ? "" : " on resource: " + requirement.shown();
        String why = decision.outcome() == Outcome.EXPLICIT_DENY
                ? " with an explicit deny in " + decision.layer().withArticle()
                : table.tellsReason()
                        ? " because no " + decision.layer().words() + " allows the " + action + " action"
                        : "";
        return refusal("User: " + caller.arn() + " is not authorized to perform: " + action + resource + why);
    }

    /** The refusal of an operation that no table maps. */
    static Refusal unmapped(String service, String operation, Caller caller) {
        return refusal("User: " + caller.arn() + " is not authorized to perform: " + service + ":" + operation
                + " because the sandbox does not know which permissions this operation needs");
    }

    private static Refusal refusal(String message) {
        return new Refusal("AccessDenied", 403, message);
    }
}
