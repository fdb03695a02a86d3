package inia.sandbox.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Another evaluator of policies, written from AWS's documentation without a look at the first: it reads the JSON as it
 * stands, turns patterns into regular expressions, and gathers for each layer whether it allows and whether it denies.
 */
final class SecondOpinion {
    /** A request: who, of which account, what on what, whose it is, and the context. */
    record Question(
            String principal,
            String role,
            String account,
            boolean root,
            String action,
            String resource,
            String owner,
            Map<String, List<String>> context) {}

    /** The policies of each layer; without a boundary or session policies the list is null. */
    record Policies(
            List<JsonNode> identity, List<JsonNode> boundary, List<JsonNode> session, List<JsonNode> resource) {}

    private final Question question;

    private SecondOpinion(Question question) {
        this.question = question;
    }

    /** What a layer says: whether a statement denies, and the closest naming of those that allow (0: none allows). */
    private record Said(boolean denies, int allows) {}

    static String outcome(Question question, Policies policies) {
        SecondOpinion opinion = new SecondOpinion(question);
        Said identity = opinion.said(policies.identity(), false);
        Said boundary = policies.boundary() == null ? null : opinion.said(policies.boundary(), false);
        Said session = policies.session() == null ? null : opinion.said(policies.session(), false);
        Said resource = opinion.said(policies.resource(), true);
        if (identity.denies()
                || resource.denies()
                || boundary != null && boundary.denies()
                || session != null && session.denies()) {
            return "EXPLICIT_DENY";
        }
        boolean same = question.account().equals(question.owner());
        boolean own = (identity.allows() > 0 || question.root())
                && (boundary == null || boundary.allows() > 0)
                && (session == null || session.allows() > 0);
        if (!same) {
            return own && resource.allows() > 0 ? "ALLOWED" : "IMPLICIT_DENY";
        }
        // By the caller's own ARN (3) the resource gives it without condition; as a role or everyone (2) within the
        // limits.
        boolean given = resource.allows() == 3
                || resource.allows() == 2
                        && (boundary == null || boundary.allows() > 0)
                        && (session == null || session.allows() > 0);
        return own || given ? "ALLOWED" : "IMPLICIT_DENY";
    }

    private Said said(List<JsonNode> documents, boolean named) {
        boolean denies = false;
        int allows = 0;
        for (JsonNode document : documents) {
            boolean variables = document.path("Version").asText().equals("2012-10-17");
            for (JsonNode statement : all(document.get("Statement"))) {
                int naming = named ? naming(statement) : 1;
                if (naming == 0
                        || !action(statement)
                        || !resource(statement, variables)
                        || !conditions(statement, variables)) {
                    continue;
                }
                if (statement.get("Effect").asText().equals("Deny")) {
                    denies = true;
                } else {
                    allows = Math.max(allows, naming);
                }
            }
        }
        return new Said(denies, allows);
    }

    private static List<JsonNode> all(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(all::add);
        } else if (node != null) {
            all.add(node);
        }
        return all;
    }

    private int naming(JsonNode statement) {
        int closest = 0;
        for (JsonNode name : all(statement.get("Principal").get("AWS"))) {
            String text = name.asText();
            String account = "arn:aws:iam::" + question.account() + ":root";
            int naming = text.equals(question.principal()) || question.root() && text.equals(question.account())
                    ? 3
                    : text.equals(question.role()) || text.equals("*")
                            ? 2
                            : text.equals(account) || text.equals(question.account()) ? 1 : 0;
            closest = Math.max(closest, naming);
        }
        return closest;
    }

    private boolean action(JsonNode statement) {
        boolean not = statement.has("NotAction");
        for (JsonNode pattern : all(statement.get(not ? "NotAction" : "Action"))) {
            if (Pattern.compile(regex(pattern.asText().toLowerCase(Locale.ROOT)))
                    .matcher(question.action().toLowerCase(Locale.ROOT))
                    .matches()) {
                return !not;
            }
        }
        return not;
    }

    private boolean resource(JsonNode statement, boolean variables) {
        boolean not = statement.has("NotResource");
        for (JsonNode pattern : all(statement.get(not ? "NotResource" : "Resource"))) {
            if (pattern.asText().equals("*") || matches(pattern.asText(), question.resource(), variables)) {
                return !not;
            }
        }
        return not;
    }

    /** An ARN's first five parts match each by itself, so that a wildcard does not reach over a colon. */
    private boolean matches(String pattern, String arn, boolean variables) {
        String[] patterns = pattern.split(":", 6);
        String[] parts = arn.split(":", 6);
        if (parts.length < 6) {
            return false;
        }
        if (patterns.length < 6) {
            // IAM takes what an ARN leaves out at its end for any: arn:aws:* is arn:aws:*:*:*:*.
            return patterns[patterns.length - 1].equals("*")
                    && matches(pattern + ":*".repeat(6 - patterns.length), arn, variables);
        }
        for (int i = 0; i < parts.length; i++) {
            String regex = resolved(patterns[i], variables);
            if (regex == null
                    || !Pattern.compile(regex, Pattern.DOTALL).matcher(parts[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    /** As a regular expression, with the variables' values in it; null if a variable has none. */
    private String resolved(String text, boolean variables) {
        int open = variables ? text.indexOf("${") : -1;
        if (open < 0) {
            return regex(text);
        }
        int close = text.indexOf('}', open);
        String name = text.substring(open + 2, close);
        List<String> values = question.context().getOrDefault(name, List.of());
        String rest = resolved(text.substring(close + 1), true);
        return values.size() != 1 || rest == null
                ? null
                : regex(text.substring(0, open)) + Pattern.quote(values.get(0)) + rest;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }

    private boolean conditions(JsonNode statement, boolean variables) {
        JsonNode conditions = statement.get("Condition");
        if (conditions == null) {
            return true;
        }
        List<Map.Entry<String, JsonNode>> operators = new ArrayList<>();
        conditions.fields().forEachRemaining(operators::add);
        for (Map.Entry<String, JsonNode> operator : operators) {
            List<Map.Entry<String, JsonNode>> keys = new ArrayList<>();
            operator.getValue().fields().forEachRemaining(keys::add);
            for (Map.Entry<String, JsonNode> key : keys) {
                if (!holds(operator.getKey(), key.getKey(), all(key.getValue()), variables)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(String operator, String key, List<JsonNode> wanted, boolean variables) {
        List<String> had = question.context().getOrDefault(key, List.of());
        String name = operator;
        if (name.equals("Null")) {
            return wanted.stream().anyMatch(value -> value.asText().equals(String.valueOf(had.isEmpty())));
        }
        boolean every = name.startsWith("ForAllValues:");
        boolean any = name.startsWith("ForAnyValue:");
        name = name.substring(name.indexOf(':') + 1);
        if (had.isEmpty()) {
            return every || name.endsWith("IfExists") || !any && (name.contains("Not"));
        }
        name = name.replace("IfExists", "");
        boolean not = name.contains("Not");
        String positive = name.replace("Not", "");
        long same = had.stream()
                .filter(value -> wanted.stream().anyMatch(want -> compares(positive, want.asText(), value, variables)))
                .count();
        if (every) {
            return not ? same == 0 : same == had.size();
        }
        if (any) {
            return not ? same < had.size() : same > 0;
        }
        return not ? same == 0 : same > 0;
    }

    private boolean compares(String operator, String wanted, String had, boolean variables) {
        switch (operator) {
            case "StringLike" -> {
                String regex = resolved(wanted, variables);
                return regex != null && Pattern.matches("(?s)" + regex, had);
            }
            case "StringEquals" -> {
                return had.equals(plain(wanted, variables));
            }
            case "StringEqualsIgnoreCase" -> {
                return had.equalsIgnoreCase(plain(wanted, variables));
            }
            case "Bool" -> {
                return had.equalsIgnoreCase(wanted);
            }
            case "ArnLike", "ArnEquals" -> {
                String whole = wanted.startsWith("${") ? plain(wanted, variables) : wanted;
                return whole != null && matches(whole, had, variables);
            }
            default -> {
                return numbers(operator, wanted, had);
            }
        }
    }

    private String plain(String wanted, boolean variables) {
        int open = variables ? wanted.indexOf("${") : -1;
        if (open < 0) {
            return wanted;
        }
        List<String> values = question.context().getOrDefault(wanted.substring(2, wanted.length() - 1), List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    private static boolean numbers(String operator, String wanted, String had) {
        try {
            int order = Double.compare(Double.parseDouble(had), Double.parseDouble(wanted));
            return switch (operator) {
                case "NumericEquals" -> order == 0;
                case "NumericLessThan" -> order < 0;
                case "NumericLessThanEquals" -> order <= 0;
                case "NumericGreaterThan" -> order > 0;
                case "NumericGreaterThanEquals" -> order >= 0;
                default -> throw new AssertionError(operator);
            };
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
