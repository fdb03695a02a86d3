package inia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why the sandbox allowed a call, or refused it: every policy statement that was looked at, and the one that decided.
 *
 * @param requestId the call's id
 * @param operation the operation, such as {@code iam:ListUsers}
 * @param principal the ARN of who called
 * @param root whether that is the account's root, whom no policy of the account limits
 * @param open whether the sandbox lets everybody do everything, so that no policy was asked
 * @param context what conditions can ask of any call, such as {@code aws:SourceIp}: condition keys with their values
 * @param permissions the permissions that the call needed; those that were refused come first
 */
public record Why(
        String requestId,
        String operation,
        String principal,
        boolean root,
        boolean open,
        Map<String, List<String>> context,
        List<Permission> permissions) {
    /**
     * One permission that a call needs.
     *
     * @param action such as {@code iam:ListUsers}
     * @param resource the ARN that policies are matched with, or {@code *}
     * @param outcome {@code ALLOWED}, {@code EXPLICIT_DENY} or {@code IMPLICIT_DENY}
     * @param layer the kind of policy that decided, such as {@code permissions boundary}; null if no policy had a part in it
     * @param context the condition keys that the policies asked for, with the values that the request had
     * @param changes all that must change for it to be allowed; nothing if it was
     * @param statements every statement that was looked at, in order
     */
    public record Permission(
            String action,
            String resource,
            String outcome,
            String layer,
            Map<String, List<String>> context,
            List<Change> changes,
            List<Statement> statements) {
        /** Whether it was given. */
        public boolean allowed() {
            return outcome.equals("ALLOWED");
        }

        /** The smallest statement that a policy lacks, as JSON; null if none lacks any. */
        public String missingStatement() {
            return changes.stream()
                    .filter(change -> !change.remove())
                    .map(Change::statement)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A change of one document, without which the call stays refused.
     *
     * @param layer the kind of policy that must change, such as {@code role trust policy}
     * @param policy the name of the policy that must change; null: any policy of the holder will do
     * @param holder the ARN of the user, role, session or resource whose policy it is
     * @param statement the smallest statement to add, or the one that must go, as JSON
     * @param remove whether that statement must go or change, rather than be added
     */
    public record Change(String layer, String policy, String holder, String statement, boolean remove) {}

    /**
     * What one statement said.
     *
     * @param layer what kind of policy it is of, such as {@code identity-based policy}
     * @param policy the policy's name
     * @param policyArn its ARN; null for an inline policy
     * @param holder the ARN of the user, group, role, session or resource that has the policy
     * @param number 1 for the policy's first statement
     * @param sid the statement's own id, or null
     * @param effect {@code Allow} or {@code Deny}
     * @param verdict {@code ALLOWS}, {@code DENIES}, or why it does not apply: {@code ACTION_DIFFERS},
     *     {@code RESOURCE_DIFFERS}, {@code PRINCIPAL_DIFFERS}, {@code CONDITION_FAILS}
     * @param decided whether it decided
     * @param condition the condition that did not hold, if it was for one
     * @param had what the request had for that condition's key
     * @param text the statement as its policy has it; null if it is about other actions
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
            List<String> had,
            String text) {}

    /** Whether the call was allowed. */
    public boolean allowed() {
        return permissions.stream().allMatch(Permission::allowed);
    }

    /** The story in a few lines: of a refused call, what was refused; of an allowed one, all that it needed. */
    @Override
    public String toString() {
        if (open) {
            return "Allowed: this sandbox was started with --auth open and lets everybody do everything; no policy was asked.";
        }
        if (permissions.isEmpty()) {
            return "Allowed: " + operation + " needs no permission, only a valid signature.";
        }
        if (root && permissions.stream().allMatch(permission -> permission.allowed() && permission.layer() == null)) {
            return "Allowed: " + principal + " is the account's root, whom no policy of the account limits.";
        }
        boolean allowed = allowed();
        List<String> lines = new ArrayList<>();
        for (Permission permission : permissions) {
            if (allowed || !permission.allowed()) {
                lines.addAll(new WhyText(this, permission).lines());
            }
        }
        return String.join("\n", lines);
    }

    /** Everything: each permission, every statement in the order in which it was looked at, and what the call had. */
    public String details() {
        return new WhyDetails(this).text();
    }
}
