package inia.sandbox.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which queues may send their dead letters to a queue.
 *
 * @param permission {@code allowAll}, {@code denyAll} or {@code byQueue}
 * @param sources the ARNs of the queues that may, if it is by queue
 */
record RedriveAllowPolicy(String permission, List<String> sources) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BY_QUEUE = "byQueue";
    private static final Set<String> PERMISSIONS = Set.of("allowAll", "denyAll", BY_QUEUE);
    private static final int MOST_SOURCES = 10;
    private static final String CANT = "Amazon SQS can't create the redrive allow policy";

    /** The policy of a queue; one that allows all if it has none. */
    static RedriveAllowPolicy of(Queue queue) {
        String json = queue.attributes().get(QueueAttribute.REDRIVE_ALLOW_POLICY.apiName());
        return json == null ? new RedriveAllowPolicy("allowAll", List.of()) : parse(json);
    }

    /** The policy that a request gives. */
    static RedriveAllowPolicy parse(String json) {
        JsonNode policy = map(json);
        String permission = policy.path("redrivePermission").asText();
        JsonNode given = policy.get("sourceQueueArns");
        boolean formed = PERMISSIONS.contains(permission)
                && policy.size() == (given == null ? 1 : 2)
                && (given == null || given.isArray());
        if (!formed) {
            throw malformed();
        }
        List<String> sources = new ArrayList<>();
        if (given != null) {
            for (JsonNode source : given) {
                if (!source.isTextual()) {
                    throw malformed();
                }
                sources.add(source.asText());
            }
        }
        if (permission.equals(BY_QUEUE) == sources.isEmpty()) {
            throw refusal(
                    json,
                    permission.equals(BY_QUEUE)
                            ? "When you specify the byQueue permission type, you must also specify one or more sourceQueueArns values."
                            : "To specify one or more source queue ARNs, you must set redrivePermission to byQueue.");
        }
        if (sources.size() > MOST_SOURCES) {
            throw refusal(json, "The maximum number of source queue ARNs you can specify is " + MOST_SOURCES + ".");
        }
        return new RedriveAllowPolicy(permission, sources);
    }

    private static JsonNode map(String json) {
        try {
            JsonNode policy = JSON.readTree(json);
            if (policy.isObject()) {
                return policy;
            }
        } catch (JsonProcessingException noJson) {
            // As every other text that is none.
        }
        throw malformed();
    }

    private static Refusal malformed() {
        return SqsRefusals.invalid("Invalid value for the parameter RedriveAllowPolicy. Reason: " + CANT
                + ", as it’s in an unsupported format.");
    }

    private static Refusal refusal(String json, String reason) {
        return SqsRefusals.invalid(json, QueueAttribute.REDRIVE_ALLOW_POLICY.apiName(), CANT + ". " + reason);
    }

    /** Whether the queue of an ARN may send its dead letters. */
    boolean allows(String source) {
        return permission.equals("allowAll") || permission.equals(BY_QUEUE) && sources.contains(source);
    }
}
