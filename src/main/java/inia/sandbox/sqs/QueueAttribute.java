package inia.sandbox.sqs;

import java.util.Set;
import java.util.function.Predicate;

/** An attribute that a queue's owner may set. */
enum QueueAttribute {
    DELAY_SECONDS("DelaySeconds", "0", number(0, 900)),
    MAXIMUM_MESSAGE_SIZE("MaximumMessageSize", "1048576", number(1024, 1048576)),
    MESSAGE_RETENTION_PERIOD("MessageRetentionPeriod", "345600", number(60, 1209600)),
    RECEIVE_MESSAGE_WAIT_TIME_SECONDS("ReceiveMessageWaitTimeSeconds", "0", number(0, 20)),
    VISIBILITY_TIMEOUT("VisibilityTimeout", "30", number(0, 43200)),
    SQS_MANAGED_SSE_ENABLED("SqsManagedSseEnabled", "true", choice("true", "false")),
    KMS_MASTER_KEY_ID("KmsMasterKeyId", null, value -> true),
    KMS_DATA_KEY_REUSE_PERIOD_SECONDS("KmsDataKeyReusePeriodSeconds", null, number(60, 86400)),
    POLICY("Policy", null, value -> value.isEmpty() || QueuePolicy.isRight(value)),
    REDRIVE_POLICY("RedrivePolicy", null, value -> true),
    REDRIVE_ALLOW_POLICY("RedriveAllowPolicy", null, value -> true),
    FIFO_QUEUE("FifoQueue", "true", choice("true", "false")),
    CONTENT_BASED_DEDUPLICATION("ContentBasedDeduplication", "false", choice("true", "false")),
    DEDUPLICATION_SCOPE("DeduplicationScope", "queue", choice("queue", "messageGroup")),
    FIFO_THROUGHPUT_LIMIT("FifoThroughputLimit", "perQueue", choice("perQueue", "perMessageGroupId"));

    private final String apiName;
    private final String defaultValue;
    private final Predicate<String> accepts;

    QueueAttribute(String apiName, String defaultValue, Predicate<String> accepts) {
        this.apiName = apiName;
        this.defaultValue = defaultValue;
        this.accepts = accepts;
    }

    private static Predicate<String> number(int least, int most) {
        return value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        };
    }

    private static Predicate<String> choice(String... values) {
        return Set.of(values)::contains;
    }

    /** The attribute of that name, or {@code null}. */
    static QueueAttribute find(String apiName) {
        for (QueueAttribute attribute : values()) {
            if (attribute.apiName.equals(apiName)) {
                return attribute;
            }
        }
        return null;
    }

    String apiName() {
        return apiName;
    }

    /** The value of a queue for which none was set; {@code null} if it then has none. */
    String defaultValue() {
        return defaultValue;
    }

    /** Whether only FIFO queues have it. */
    boolean ofFifo() {
        return compareTo(FIFO_QUEUE) >= 0;
    }

    /** Whether an empty value takes it away. */
    boolean removable() {
        return this == POLICY || this == REDRIVE_POLICY || this == REDRIVE_ALLOW_POLICY || this == KMS_MASTER_KEY_ID;
    }

    /** Whether an open sandbox takes a value, which tests of programs know from others. */
    boolean acceptsInOpen(String value) {
        return switch (this) {
            case POLICY -> QueuePolicy.isObject(value);
            case MESSAGE_RETENTION_PERIOD -> number(1, 60).test(value);
            default -> false;
        };
    }

    /** Whether a value may be set. */
    boolean accepts(String value) {
        return accepts.test(value);
    }
}
