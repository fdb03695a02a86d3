package inia.sandbox.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads policy documents of identities.
 *
 * <p>Conditions are not known yet: a document with a {@code Condition} is refused rather than read as if it had none.
 */
public final class PolicyParser {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String WITHOUT_VARIABLES = "2008-10-17";
    private static final String WITH_VARIABLES = "2012-10-17";

    private PolicyParser() {}

    /**
     * The document of this JSON text.
     *
     * @throws MalformedPolicyException if it is not JSON, or not a policy document
     */
    public static PolicyDocument parse(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "A policy document is a JSON object.");
            PolicyDocument document = document(parser);
            expect(parser.nextToken() == null, "A policy document ends with its closing brace.");
            return document;
        } catch (JsonProcessingException e) {
            throw new MalformedPolicyException("The policy is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedPolicyException("The policy can't be read: " + e.getMessage());
        }
    }

    private static PolicyDocument document(JsonParser parser) throws IOException {
        String version = WITHOUT_VARIABLES;
        String id = null;
        List<StatementText> statements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "Version" -> version = text(parser, name);
                case "Id" -> id = text(parser, name);
                case "Statement" -> statements(parser, statements);
                default ->
                    throw new MalformedPolicyException(
                            "A policy document has no element '" + name + "'; it has Version, Id and Statement.");
            }
        }
        expect(
                version.equals(WITH_VARIABLES) || version.equals(WITHOUT_VARIABLES),
                "The version of a policy is 2012-10-17 or 2008-10-17, not '" + version + "'.");
        expect(!statements.isEmpty(), "A policy document needs a Statement.");
        boolean variables = version.equals(WITH_VARIABLES);
        return new PolicyDocument(
                version,
                id,
                statements.stream()
                        .map(statement -> statement.toStatement(variables))
                        .toList());
    }

    private static void statements(JsonParser parser, List<StatementText> statements) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            statements.add(statement(parser));
            return;
        }
        expect(parser.currentToken() == JsonToken.START_ARRAY, "Statement is an object or a list of objects.");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken() == JsonToken.START_OBJECT, "Each Statement is a JSON object.");
            statements.add(statement(parser));
        }
    }

    private static StatementText statement(JsonParser parser) throws IOException {
        StatementText statement = new StatementText();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "Sid" -> statement.sid = text(parser, name);
                case "Effect" -> statement.effect = text(parser, name);
                case "Action" -> statement.actions = texts(parser, name);
                case "NotAction" -> statement.notActions = texts(parser, name);
                case "Resource" -> statement.resources = texts(parser, name);
                case "NotResource" -> statement.notResources = texts(parser, name);
                default ->
                    throw new MalformedPolicyException("A statement of an identity policy can't have '" + name
                            + "' here; it has Sid, Effect, Action or NotAction, Resource or NotResource.");
            }
        }
        return statement;
    }

    private static List<String> texts(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(text(parser, name));
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(parser, name));
        }
        return texts;
    }

    private static String text(JsonParser parser, String name) throws IOException {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, name + " holds text in quotes.");
        return parser.getText();
    }

    static void expect(boolean right, String otherwise) {
        if (!right) {
            throw new MalformedPolicyException(otherwise);
        }
    }
}
