package inia;

import java.util.List;
import java.util.Map;

/** Tells the whole story of a decision: every statement in order, and the context. */
final class WhyDetails {
    private final Why why;
    private final StringBuilder text = new StringBuilder();

    WhyDetails(Why why) {
        this.why = why;
    }

    String text() {
        text.append(why.operation())
                .append(" of ")
                .append(why.principal())
                .append(why.allowed() ? ": allowed" : ": refused");
        for (Why.Permission permission : why.permissions()) {
            line("", permission.action() + " on " + permission.resource() + ": " + outcome(permission));
            int number = 1;
            for (Why.Statement statement : permission.statements()) {
                line(
                        "  ",
                        number++ + ". " + WhyText.where(statement) + " (" + statement.effect() + "): "
                                + verdict(statement));
            }
            context("  ", permission.context());
        }
        line("", "the call had");
        context("  ", why.context());
        return text.toString();
    }

    private void line(String indent, String line) {
        text.append("\n  ").append(indent).append(line);
    }

    private void context(String indent, Map<String, List<String>> context) {
        context.forEach((key, values) ->
                line(indent, key + " = " + (values.isEmpty() ? "(nothing)" : String.join(", ", values))));
    }

    private static String outcome(Why.Permission permission) {
        return switch (permission.outcome()) {
            case "ALLOWED" -> permission.layer() == null ? "allowed, as no policy limits the root" : "allowed";
            case "EXPLICIT_DENY" -> "denied by a statement";
            default -> "allowed by no " + permission.layer();
        };
    }

    private static String verdict(Why.Statement statement) {
        String said = switch (statement.verdict()) {
            case "ALLOWS" -> "allows it";
            case "DENIES" -> "denies it";
            case "ACTION_DIFFERS" -> "is about other actions";
            case "RESOURCE_DIFFERS" -> "is about other resources";
            case "PRINCIPAL_DIFFERS" -> "is about other principals";
            default ->
                "its condition does not hold: " + statement.condition() + ", the request has "
                        + (statement.had().isEmpty() ? "no such key" : statement.had());
        };
        return statement.decided() ? said + ", which decided" : said;
    }
}
