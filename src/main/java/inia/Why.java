package inia;

import java.util.ArrayList;
import java.util.List;

/**
 * Why the sandbox allowed a call, or refused it: every policy statement that was looked at, and the one that decided.
 *
 * @param requestId the call's id
 * @param operation the operation, such as {@code iam:ListUsers}
 * @param principal the ARN of who called
 * @param root whether that is the account's root, whom no policy of the account limits
 * @param permissions the permission that was refused; or of an allowed call, those that it needed
 */
public record Why(String requestId, String operation, String principal, boolean root, List<Permission> permissions) {
    /**
     * One permission that a call needs.
     *
     * @param action such as {@code iam:ListUsers}
     * @param resource the ARN that policies are matched with, or {@code *}
     * @param outcome {@code ALLOWED}, {@code EXPLICIT_DENY} or {@code IMPLICIT_DENY}
     * @param statements every statement that was looked at, in order
     */
    public record Permission(String action, String resource, String outcome, List<Statement> statements) {
        /** Whether it was given. */
        public boolean allowed() {
            return outcome.equals("ALLOWED");
        }

        /** The smallest statement that would allow it, as JSON; against a Deny it helps nothing. */
        public String missingStatement() {
            return "{\"Effect\": \"Allow\", \"Action\": \"" + action + "\", \"Resource\": \"" + resource + "\"}";
        }
    }

    /**
     * What one statement said.
     *
     * @param layer what kind of policy it is of, such as {@code identity-based policy}
     * @param policy the policy's name
     * @param policyArn its ARN; null for an inline policy
     * @param holder the ARN of the user or group that has the policy
     * @param number 1 for the policy's first statement
     * @param sid the statement's own id, or null
     * @param effect {@code Allow} or {@code Deny}
     * @param verdict {@code ALLOWS}, {@code DENIES}, or why it does not apply: {@code ACTION_DIFFERS},
     *     {@code RESOURCE_DIFFERS}, {@code PRINCIPAL_DIFFERS}, {@code CONDITION_FAILS}
     * @param decided whether it decided
     * @param condition the condition that did not hold, if it was for one
     * @param had what the request had for that condition's key
     */
    public record Statement(
            String layer,
            String policy,
            String policyArn,
            String holder,
            int number,
            String sid,
            String effect,
            String verdict,
            boolean decided,
            String condition,
            List<String> had) {}

    /** Whether the call was allowed. */
    public boolean allowed() {
        return permissions.stream().allMatch(Permission::allowed);
    }

    /** The whole story, a few lines. */
    @Override
    public String toString() {
        if (root && allowed()) {
            return "Allowed: " + principal + " is the account's root, whom no policy of the account limits.";
        }
        if (permissions.isEmpty()) {
            return "Allowed: " + operation + " needs no permission, only a valid signature.";
        }
        List<String> lines = new ArrayList<>();
        for (Permission permission : permissions) {
            lines.addAll(new WhyText(principal, permission).lines());
        }
        return String.join("\n", lines);
    }
}
