package inia.sandbox.policy;

import inia.sandbox.policy.StatementText.ConditionText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads policy documents. */
public final class PolicyParser {
    private static final String WITHOUT_VARIABLES = "2008-10-17";
    private static final String WITH_VARIABLES = "2012-10-17";

    private final JsonText json;
    private final PolicyKind kind;
    private final String text;
    private final List<StatementText> statements = new ArrayList<>();
    private String version = WITHOUT_VARIABLES;
    private String id;

    private PolicyParser(String json, PolicyKind kind) {
        this.kind = kind;
        this.text = json;
        this.json = new JsonText(json);
    }

    /**
     * The document of this JSON text, which somebody wants to put somewhere: everything about it must be right.
     *
     * @param json the text
     * @param kind what the policy is attached to
     * @throws MalformedPolicyException if AWS would not take it; the message is AWS's reason
     */
    public static PolicyDocument parse(String json, PolicyKind kind) {
        if (kind == PolicyKind.IDENTITY) {
            IdentityGrammar.check(json);
        } else {
            NamedGrammar.check(json, kind);
        }
        return read(json, kind);
    }

    /**
     * The document of a JSON text that was taken before: it is read as far as it can be understood.
     *
     * @throws MalformedPolicyException if it is not JSON, or not a policy document
     */
    public static PolicyDocument read(String json, PolicyKind kind) {
        return new PolicyParser(json, kind).document();
    }

    private PolicyDocument document() {
        expect(json.isNext('{'), "A policy document is a JSON object.");
        Set<String> names = new HashSet<>();
        for (boolean more = json.begin('{', '}'); more; more = json.another('}')) {
            String name = name(names);
            switch (name) {
                case "Version" -> version = text(name);
                case "Id" -> id = text(name);
                case "Statement" -> statements();
                default ->
                    throw new MalformedPolicyException(
                            "A policy document has no element '" + name + "'; it has Version, Id and Statement.");
            }
        }
        expect(json.isAtEnd(), "A policy document ends with its closing brace.");
        boolean variables = version.equals(WITH_VARIABLES);
        expect(
                variables || version.equals(WITHOUT_VARIABLES),
                "The version of a policy is 2012-10-17 or 2008-10-17, not '" + version + "'.");
        expect(!statements.isEmpty(), "A policy document needs a Statement.");
        List<Statement> read = new ArrayList<>(statements.size());
        Set<String> sids = new HashSet<>();
        for (StatementText statement : statements) {
            expect(
                    statement.sid == null || statement.sid.isEmpty() || sids.add(statement.sid),
                    "Statement IDs (SID) in a single policy must be unique.");
            read.add(statement.toStatement(variables, kind));
        }
        return new PolicyDocument(version, id, read, text);
    }

    private String name(Set<String> names) {
        String name = json.name();
        expect(names.add(name), "A policy has the element '" + name + "' once at most in the same place.");
        return name;
    }

    private void statements() {
        if (json.isNext('{')) {
            statements.add(statement());
            return;
        }
        expect(json.isNext('['), "Statement is an object or a list of objects.");
        for (boolean more = json.begin('[', ']'); more; more = json.another(']')) {
            expect(json.isNext('{'), "Each Statement is a JSON object.");
            statements.add(statement());
        }
    }

    private StatementText statement() {
        StatementText statement = new StatementText();
        Set<String> names = new HashSet<>();
        for (boolean more = json.begin('{', '}'); more; more = json.another('}')) {
            String name = name(names);
            switch (name) {
                case "Sid" -> statement.sid = text(name);
                case "Effect" -> statement.effect = text(name);
                case "Action" -> statement.actions = texts(name);
                case "Principal" -> statement.principals = PrincipalNames.read(json);
                case "NotPrincipal" -> statement.notPrincipals = PrincipalNames.read(json);
                case "NotAction" -> statement.notActions = texts(name);
                case "Resource" -> statement.resources = texts(name);
                case "NotResource" -> statement.notResources = texts(name);
                case "Condition" -> statement.conditions = conditions();
                default ->
                    throw new MalformedPolicyException(
                            "A statement can't have '" + name
                                    + "' here; it has Sid, Effect, Principal or NotPrincipal, Action or NotAction, Resource or NotResource, Condition.");
            }
        }
        return statement;
    }

    private List<ConditionText> conditions() {
        expect(json.isNext('{'), "Condition is a JSON object.");
        List<ConditionText> conditions = new ArrayList<>();
        Set<String> operators = new HashSet<>();
        for (boolean more = json.begin('{', '}'); more; more = json.another('}')) {
            String operator = name(operators);
            expect(json.isNext('{'), "Each operator of a Condition holds a JSON object.");
            Set<String> keys = new HashSet<>();
            for (boolean another = json.begin('{', '}'); another; another = json.another('}')) {
                String key = name(keys);
                conditions.add(new ConditionText(operator, key, scalars()));
            }
        }
        return conditions;
    }

    private List<String> scalars() {
        List<String> values = new ArrayList<>();
        if (!json.isNext('[')) {
            values.add(json.scalar());
            return values;
        }
        for (boolean more = json.begin('[', ']'); more; more = json.another(']')) {
            values.add(json.scalar());
        }
        return values;
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (!json.isNext('[')) {
            texts.add(text(name));
            return texts;
        }
        for (boolean more = json.begin('[', ']'); more; more = json.another(']')) {
            texts.add(text(name));
        }
        return texts;
    }

    private String text(String name) {
        expect(json.isNext('"'), name + " holds text in quotes.");
        return json.string();
    }

    static void expect(boolean right, String otherwise) {
        if (!right) {
            throw new MalformedPolicyException(otherwise);
        }
    }
}
