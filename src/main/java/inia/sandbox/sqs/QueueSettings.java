package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks attributes that a queue is to have. */
final class QueueSettings {
    private final Queues queues;
    private final boolean open;

    /**
     * @param open whether to take what only stands for the real thing, as tests of programs have it: policies that would not
     *     do, and messages that are kept for less than a minute
     */
    QueueSettings(Queues queues, boolean open) {
        this.queues = queues;
        this.open = open;
    }

    /**
     * The attributes of a new queue.
     *
     * @throws Refusal if one is unknown or read-only, has a value it can't have, or doesn't go with another
     */
    Map<String, String> ofNew(String name, Map<String, String> given, Scope scope) {
        boolean fifo = "true".equals(given.get(QueueAttribute.FIFO_QUEUE.apiName()));
        return merged(Map.of(), given, fifo, Queue.arn(name, scope), scope);
    }

    /** The attributes of a queue after a change of some. */
    Map<String, String> changed(Queue queue, Map<String, String> given) {
        String type = given.get(QueueAttribute.FIFO_QUEUE.apiName());
        if (type != null && !type.equals(Boolean.toString(queue.fifo()))) {
            throw invalid(QueueAttribute.FIFO_QUEUE, " Reason: Modifying queue type is not supported.");
        }
        return merged(queue.attributes(), given, queue.fifo(), queue.arn(), queue.scope());
    }

    private Map<String, String> merged(
            Map<String, String> before, Map<String, String> given, boolean fifo, String arn, Scope scope) {
        Map<String, String> merged = new LinkedHashMap<>(before);
        given.forEach((name, value) -> {
            QueueAttribute attribute = QueueAttribute.find(open ? name.strip() : name);
            if (attribute == null) {
                throw SqsRefusals.unknownAttribute(name);
            }
            if (!accepts(attribute, value)) {
                throw invalid(attribute, "");
            }
            if (attribute.ofFifo() && !fifo) {
                checkStandard(attribute, value);
            } else if (value.isEmpty()) {
                merged.remove(attribute.apiName());
            } else {
                merged.put(attribute.apiName(), checked(attribute, value, fifo, arn, scope));
            }
        });
        checkThroughput(merged);
        encrypt(given, merged);
        return merged;
    }

    private boolean accepts(QueueAttribute attribute, String value) {
        if (value == null) {
            return false;
        }
        return value.isEmpty() && attribute.removable()
                || attribute.accepts(value)
                || open && attribute.acceptsInOpen(value);
    }

    /** Of what only FIFO queues have, a standard queue may be told that it is none. */
    private static void checkStandard(QueueAttribute attribute, String value) {
        if (attribute == QueueAttribute.FIFO_QUEUE && value.equals("false")) {
            return;
        }
        if (attribute == QueueAttribute.CONTENT_BASED_DEDUPLICATION) {
            throw SqsRefusals.unknownAttribute(attribute.apiName());
        }
        throw new Refusal(
                "InvalidAttributeName",
                400,
                "You can specify the " + attribute.apiName() + " only when FifoQueue is set to true.");
    }

    private String checked(QueueAttribute attribute, String value, boolean fifo, String arn, Scope scope) {
        if (attribute == QueueAttribute.REDRIVE_POLICY) {
            RedrivePolicy policy = RedrivePolicy.parse(value);
            policy.check(value, arn, fifo, scope, queues);
            return policy.json(value);
        }
        if (attribute == QueueAttribute.REDRIVE_ALLOW_POLICY) {
            RedriveAllowPolicy.parse(value);
        }
        return value;
    }

    private static void checkThroughput(Map<String, String> merged) {
        if ("perMessageGroupId".equals(merged.get(QueueAttribute.FIFO_THROUGHPUT_LIMIT.apiName()))
                && !"messageGroup".equals(merged.get(QueueAttribute.DEDUPLICATION_SCOPE.apiName()))) {
            throw invalid(
                    QueueAttribute.FIFO_THROUGHPUT_LIMIT,
                    " Reason: The perMessageGroupId value is allowed only when the value for DeduplicationScope is"
                            + " messageGroup.");
        }
    }

    /** A queue is encrypted in one way: with a key of KMS, or with one of SQS's own. */
    private static void encrypt(Map<String, String> given, Map<String, String> merged) {
        String own = QueueAttribute.SQS_MANAGED_SSE_ENABLED.apiName();
        String key = QueueAttribute.KMS_MASTER_KEY_ID.apiName();
        boolean keyGiven = !given.getOrDefault(key, "").isEmpty();
        if (keyGiven && "true".equals(given.get(own))) {
            throw new Refusal(
                    "InvalidAttributeName",
                    400,
                    "You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or"
                            + " SQS SSE.");
        }
        if (keyGiven) {
            merged.put(own, "false");
            merged.putIfAbsent(QueueAttribute.KMS_DATA_KEY_REUSE_PERIOD_SECONDS.apiName(), "300");
        } else if ("true".equals(given.get(own))) {
            merged.remove(key);
            merged.remove(QueueAttribute.KMS_DATA_KEY_REUSE_PERIOD_SECONDS.apiName());
        }
    }

    /** Refuses to create a queue that is there already with another value of an attribute given. */
    static void checkSame(Queue existing, Map<String, String> given) {
        given.forEach((name, value) -> {
            if (!value.equals(existing.value(QueueAttribute.find(name)))) {
                throw new Refusal(
                        "QueueNameExists",
                        400,
                        "A queue already exists with the same name and a different value for attribute " + name);
            }
        });
    }

    private static Refusal invalid(QueueAttribute attribute, String reason) {
        return new Refusal(
                "InvalidAttributeValue", 400, "Invalid value for the parameter " + attribute.apiName() + "." + reason);
    }
}
