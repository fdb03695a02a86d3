package inia;

import java.util.ArrayList;
import java.util.List;

/** Tells of one permission in a few lines: who asked for what, what decided, what came near, what would allow it. */
final class WhyText {
    private final String principal;
    private final Why.Permission permission;
    private final List<String> lines = new ArrayList<>();

    WhyText(String principal, Why.Permission permission) {
        this.principal = shortened(principal);
        this.permission = permission;
    }

    List<String> lines() {
        lines.add((permission.allowed() ? "Allowed: " : "Refused: ") + principal + " asked for " + permission.action());
        line("on", permission.resource());
        decided();
        for (Why.Statement statement : permission.statements()) {
            near(statement);
        }
        elsewhere();
        if (!permission.allowed()) {
            advice();
        }
        return lines;
    }

    private void line(String label, String text) {
        lines.add("  " + label + " ".repeat(14 - label.length()) + text);
    }

    private void decided() {
        Why.Statement deciding = permission.statements().stream()
                .filter(Why.Statement::decided)
                .findFirst()
                .orElse(null);
        line(
                "decided by",
                deciding == null
                        ? "no statement: what nothing allows is refused"
                        : where(deciding) + ": " + deciding.effect());
    }

    private void near(Why.Statement statement) {
        String effect = " (" + statement.effect() + ")";
        if (statement.verdict().equals("CONDITION_FAILS")) {
            line("came near", where(statement) + effect + ", but its condition does not hold:");
            line("", statement.condition());
            line("", "the request has " + (statement.had().isEmpty() ? "no such key" : statement.had()));
        } else if (statement.verdict().equals("RESOURCE_DIFFERS")) {
            line("came near", where(statement) + effect + ", but for other resources");
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
        if (permission.outcome().equals("EXPLICIT_DENY")) {
            line("to allow it", "change or remove that Deny: no Allow outweighs it");
        } else {
            line("to allow it", "give " + principal + " a policy with the statement");
            line("", permission.missingStatement());
        }
    }

    private static String where(Why.Statement statement) {
        String name = statement.sid() == null ? Integer.toString(statement.number()) : statement.sid();
        return "policy " + statement.policy() + " of " + shortened(statement.holder()) + ", statement " + name;
    }

    /** {@code user/alice} of an ARN. */
    private static String shortened(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
