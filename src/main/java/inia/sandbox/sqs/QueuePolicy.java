package inia.sandbox.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.util.List;

/** A queue's policy as JSON, to which statements are added under labels. */
final class QueuePolicy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;

    private QueuePolicy(ObjectNode document) {
        this.document = document;
    }

    /** Whether a text may be a queue's policy. */
    static boolean isRight(String json) {
        try {
            PolicyParser.parse(json, PolicyKind.RESOURCE);
            return true;
        } catch (MalformedPolicyException malformed) {
            return false;
        }
    }

    /** Whether a text is a JSON object. */
    static boolean isObject(String json) {
        try {
            return JSON.readTree(json).isObject();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    /** The policy of a queue, or one without statements. */
    static QueuePolicy of(Queue queue) {
        if (queue.policy() == null) {
            ObjectNode empty = JSON.createObjectNode().put("Version", "2012-10-17");
            empty.put("Id", queue.arn() + "/SQSDefaultPolicy");
            return new QueuePolicy(empty);
        }
        try {
            return new QueuePolicy((ObjectNode) JSON.readTree(queue.policy()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A queue's policy is checked before it is kept.", e);
        }
    }

    private ArrayNode statements() {
        JsonNode given = document.get("Statement");
        if (given instanceof ArrayNode list) {
            return list;
        }
        ArrayNode statements = document.putArray("Statement");
        if (given != null) {
            statements.add(given);
        }
        return statements;
    }

    /** Whether there is a statement of this label. */
    boolean has(String label) {
        for (JsonNode statement : statements()) {
            if (statement.path("Sid").asText().equals(label)) {
                return true;
            }
        }
        return false;
    }

    void add(String label, List<String> accounts, List<String> actions, String queue) {
        ObjectNode statement = statements().addObject();
        statement.put("Sid", label).put("Effect", "Allow");
        put(
                statement.putObject("Principal"),
                "AWS",
                accounts.stream().map(id -> "arn:aws:iam::" + id + ":root").toList());
        put(statement, "Action", actions.stream().map(action -> "SQS:" + action).toList());
        statement.put("Resource", queue);
    }

    /** One text as itself, several as a list. */
    private static void put(ObjectNode to, String name, List<String> texts) {
        if (texts.size() == 1) {
            to.put(name, texts.get(0));
        } else {
            texts.forEach(to.putArray(name)::add);
        }
    }

    void remove(String label) {
        ArrayNode statements = statements();
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).path("Sid").asText().equals(label)) {
                statements.remove(i);
            }
        }
    }

    /** The policy as JSON; empty if it has no statements. */
    String json() {
        return statements().isEmpty() ? "" : document.toString();
    }
}
