package inia.sandbox.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import java.util.Set;

/**
 * Where a queue's messages go that were received too often.
 *
 * @param target the dead-letter queue's ARN
 * @param most how often a message is received at most
 */
record RedrivePolicy(String target, int most) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("deadLetterTargetArn", "maxReceiveCount");
    private static final int LARGEST = 1000;

    /** The policy of a queue, or {@code null}. */
    static RedrivePolicy of(Queue queue) {
        String json = queue.attributes().get(QueueAttribute.REDRIVE_POLICY.apiName());
        if (json == null) {
            return null;
        }
        try {
            JsonNode policy = JSON.readTree(json);
            return new RedrivePolicy(
                    policy.path("deadLetterTargetArn").asText(),
                    policy.path("maxReceiveCount").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A redrive policy is checked before it is kept.", e);
        }
    }

    /** The policy that a request gives. */
    static RedrivePolicy parse(String json) {
        JsonNode policy = map(json);
        for (String member : new String[] {"maxReceiveCount", "deadLetterTargetArn"}) {
            if (!policy.has(member)) {
                throw refusal(json, "Redrive policy does not contain mandatory attribute: " + member + ".");
            }
        }
        policy.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                throw refusal(json, "Only following attributes are supported: [maxReceiveCount, deadLetterTargetArn].");
            }
        });
        JsonNode count = policy.get("maxReceiveCount");
        int most = count.isInt() || count.isTextual() ? count.asInt() : 0;
        if (most < 1 || most > LARGEST) {
            throw refusal(
                    json,
                    "Invalid value for maxReceiveCount: " + count.asText()
                            + ", valid values are from 1 to 1000 both inclusive.");
        }
        return new RedrivePolicy(policy.get("deadLetterTargetArn").asText(), most);
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
        throw SqsRefusals.invalid(
                "Invalid value for the parameter RedrivePolicy. Reason: Redrive policy is not a valid JSON map.");
    }

    /** Refuses a target that is no queue, or can't be this queue's; {@code json} is how the request gave the policy. */
    void check(String json, String source, boolean fifo, Scope scope, Queues queues) {
        String[] fields = target.split(":", 6);
        if (fields.length < 6 || !fields[0].equals("arn")) {
            throw refusal(json, "Invalid value for deadLetterTargetArn.");
        }
        if (!fields[2].equals("sqs")) {
            throw refusal(json, "Only SQS queues are valid resources for deadLetterTargetArn.");
        }
        if (!fields[3].equals(scope.region())) {
            throw refusal(json, "Dead-letter target must be in same region as the source.");
        }
        if (!fields[4].equals(scope.account())) {
            throw refusal(json, "Dead-letter target owner should be same as the source.");
        }
        if (fields[5].endsWith(".fifo") != fifo) {
            throw refusal(json, "Dead-letter queue must be same type of queue as the source..");
        }
        Queue letters = queues.find(target);
        if (letters == null) {
            throw refusal(json, "Dead letter target does not exist.");
        }
        if (!RedriveAllowPolicy.of(letters).allows(source)) {
            throw refusal(json, "The redrive allow policy of the dead-letter queue doesn't allow this source queue.");
        }
    }

    private static Refusal refusal(String json, String reason) {
        return SqsRefusals.invalid(json, QueueAttribute.REDRIVE_POLICY.apiName(), reason);
    }

    /** The policy as SQS tells it: as it was given, but for a count that was given as a text. */
    String json(String given) {
        return given.contains("\"" + most + "\"") ? json() : given;
    }

    private String json() {
        return JSON.createObjectNode()
                .put("deadLetterTargetArn", target)
                .put("maxReceiveCount", most)
                .toString();
    }
}
