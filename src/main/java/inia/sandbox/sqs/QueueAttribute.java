package inia.sandbox.sqs;

/** An attribute that a queue's owner may set. */
enum QueueAttribute {
    DELAY_SECONDS("DelaySeconds", "0", 0, 900),
    MAXIMUM_MESSAGE_SIZE("MaximumMessageSize", "1048576", 1024, 1048576),
    MESSAGE_RETENTION_PERIOD("MessageRetentionPeriod", "345600", 60, 1209600),
    RECEIVE_MESSAGE_WAIT_TIME_SECONDS("ReceiveMessageWaitTimeSeconds", "0", 0, 20),
    VISIBILITY_TIMEOUT("VisibilityTimeout", "30", 0, 43200),
    SQS_MANAGED_SSE_ENABLED("SqsManagedSseEnabled", "true"),
    KMS_MASTER_KEY_ID("KmsMasterKeyId", null),
    KMS_DATA_KEY_REUSE_PERIOD_SECONDS("KmsDataKeyReusePeriodSeconds", null, 60, 86400),
    POLICY("Policy", (String) null),
    REDRIVE_POLICY("RedrivePolicy"),
    REDRIVE_ALLOW_POLICY("RedriveAllowPolicy"),
    FIFO_QUEUE("FifoQueue"),
    CONTENT_BASED_DEDUPLICATION("ContentBasedDeduplication"),
    DEDUPLICATION_SCOPE("DeduplicationScope"),
    FIFO_THROUGHPUT_LIMIT("FifoThroughputLimit");

    private final String apiName;
    private final String defaultValue;
    private final boolean lacking;
    private final int least;
    private final int most;

    /** A whole number between two others. */
    QueueAttribute(String apiName, String defaultValue, int least, int most) {
        this(apiName, defaultValue, false, least, most);
    }

    /** A text. */
    QueueAttribute(String apiName, String defaultValue) {
        this(apiName, defaultValue, false, 0, -1);
    }

    /** One that the sandbox has nothing behind yet. */
    QueueAttribute(String apiName) {
        this(apiName, null, true, 0, -1);
    }

    QueueAttribute(String apiName, String defaultValue, boolean lacking, int least, int most) {
        this.apiName = apiName;
        this.defaultValue = defaultValue;
        this.lacking = lacking;
        this.least = least;
        this.most = most;
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

    /** Whether the sandbox lacks what it stands for. */
    boolean lacking() {
        return lacking;
    }

    /** Whether a value may be set. */
    boolean accepts(String value) {
        if (this == SQS_MANAGED_SSE_ENABLED) {
            return value.equals("true") || value.equals("false");
        }
        if (this == POLICY) {
            return value.isEmpty() || QueuePolicy.isRight(value);
        }
        if (most < least) {
            return true;
        }
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
