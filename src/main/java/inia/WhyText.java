package inia;

import java.util.List;

/** Tells of one permission in a few lines: who asked for what, what decided, what came near, what would allow it. */
final class WhyText {
    private final String principal;
    private final String operation;
    private final Why.Permission permission;
    private final WhyLines lines = new WhyLines();

    WhyText(Why why, Why.Permission permission) {
        this.principal = who(why.principal());
        this.operation = why.operation();
        this.permission = permission;
    }

    List<String> lines() {
        lines.title(
                (permission.allowed() ? "Allowed: " : "Refused: ") + principal + " asked for " + permission.action());
        line("on", permission.resource());
        if (!operation.equalsIgnoreCase(permission.action())) {
            line("needed for", operation.substring(operation.indexOf(':') + 1));
        }
        decided();
        for (Why.Statement statement : permission.statements()) {
            near(statement);
        }
        elsewhere();
        if (!permission.allowed()) {
            advice();
        }
        return lines.all();
    }

    private void line(String label, String text) {
        lines.line(label, text);
    }

    private void decided() {
        Why.Statement deciding = permission.statements().stream()
                .filter(Why.Statement::decided)
                .findFirst()
                .orElse(null);
        if (deciding != null) {
            line("decided by", where(deciding) + ": " + deciding.effect());
        } else if (permission.allowed()) {
            line("decided by", "no statement: no policy of the account limits its root");
        } else {
            line("decided by", missing(permission.layer()));
        }
    }

    private static String missing(String layer) {
        return layer.equals("identity-based policy")
                ? "no statement: what nothing allows is refused"
                : "no statement of the " + layer + ", which has to allow it too";
    }

    private void near(Why.Statement statement) {
        String effect = " (" + statement.effect() + ")";
        switch (statement.verdict()) {
            case "CONDITION_FAILS" -> {
                line("came near", where(statement) + effect + ", but its condition does not hold:");
                line("", statement.condition());
                line("", "the request has " + (statement.had().isEmpty() ? "no such key" : statement.had()));
            }
            case "RESOURCE_DIFFERS" -> line("came near", where(statement) + effect + ", but for other resources");
            case "PRINCIPAL_DIFFERS" -> line("came near", where(statement) + effect + ", but for other principals");
            case "ALLOWS" -> {
                if (!permission.allowed()) {
                    line("allowed by", where(statement) + ", which is not enough");
                }
            }
            default -> {
                // What decided is told, and what is about other actions is counted.
            }
        }
    }

    private void elsewhere() {
        long count = permission.statements().stream()
                .filter(statement -> statement.verdict().equals("ACTION_DIFFERS"))
                .count();
        if (count > 0) {
            line("no matter", count + (count == 1 ? " statement" : " statements") + " about other actions");
        }
    }

    private void advice() {
        String label = "to allow it";
        for (Why.Change change : permission.changes()) {
            line(label, what(change));
            if (change.statement() != null) {
                lines.json(change.statement());
            }
            label = "and";
        }
        if (asksForMfa()) {
            line("or", "make the call in a session that has shown an MFA device: session.withToken(device, code)");
        }
    }

    /** Whether a code of a device would change something: for a Deny that decided, or a condition that failed. */
    private boolean asksForMfa() {
        return permission.statements().stream()
                .filter(statement -> statement.decided() || statement.verdict().equals("CONDITION_FAILS"))
                .anyMatch(statement ->
                        statement.text() != null && statement.text().contains("aws:MultiFactorAuth"));
    }

    private static String what(Why.Change change) {
        String holder = shortened(change.holder());
        if (change.remove()) {
            boolean named = change.layer().equals("identity-based policy")
                    || change.layer().equals("permissions boundary");
            return "change or remove that Deny of " + (named ? "policy " : "the ") + change.policy() + " of " + holder
                    + ": no Allow outweighs it";
        }
        return switch (change.layer()) {
            case "identity-based policy" -> "give " + holder + " a policy with the statement";
            case "permissions boundary" ->
                "add to " + (change.policy() == null ? "the policy" : "policy " + change.policy())
                        + ", the permissions boundary of " + holder + ", the statement";
            case "session policy" ->
                "begin the session " + holder + " anew, with a session policy that has the statement";
            case "role trust policy" -> "add to the trust policy of " + holder + " the statement";
            default -> "add to the policy of " + change.holder() + " the statement";
        };
    }

    /** Which statement of which policy of whom. */
    static String where(Why.Statement statement) {
        String name = statement.sid() == null || statement.sid().isEmpty()
                ? Integer.toString(statement.number())
                : statement.sid();
        boolean inline = statement.layer().equals("identity-based policy") || statement.policyArn() != null;
        return (inline ? "policy " : "") + statement.policy() + " of " + shortened(statement.holder()) + ", statement "
                + name;
    }

    /** Who called: of a root, whose. */
    private static String who(String arn) {
        return arn.endsWith(":root") ? "root of " + arn.split(":")[4] : shortened(arn);
    }

    /** {@code user/alice} of an ARN. */
    private static String shortened(String arn) {
        return arn == null ? "nobody" : arn.substring(arn.lastIndexOf(':') + 1);
    }
}
