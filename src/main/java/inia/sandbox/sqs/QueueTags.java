package inia.sandbox.sqs;

import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the tags that a queue is to have. */
final class QueueTags {
    static final String KEY_LENGTH = "Tag keys must be between 1 and 128 characters in length.";

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private QueueTags() {}

    static Map<String, String> checked(String queueName, Map<String, String> tags) {
        tags.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > LONGEST_KEY) {
                throw SqsRefusals.invalid(KEY_LENGTH);
            }
            if (key.toLowerCase(java.util.Locale.ROOT).startsWith("aws:")) {
                throw SqsRefusals.invalid("Tag keys can't start with aws:, which is reserved for AWS's use.");
            }
            if (value == null || value.length() > LONGEST_VALUE) {
                throw SqsRefusals.invalid("Tag values must be between 0 and 256 characters in length.");
            }
        });
        if (tags.size() > MOST) {
            throw SqsRefusals.invalid("Too many tags added for queue " + queueName + ".");
        }
        return new LinkedHashMap<>(tags);
    }
}
