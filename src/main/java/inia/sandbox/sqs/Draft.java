package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * A message that somebody wants to send, alone or in a batch.
 *
 * @param delay how many seconds it stays invisible, or {@code null} for the queue's own delay
 */
record Draft(String body, Integer delay, List<Attribute> attributes, List<Attribute> systemAttributes, String group) {
    private static final int LONGEST_DELAY = 900;

    static Draft of(SendMessageRequest request) {
        checkDeduplication(request.messageDeduplicationId());
        return new Draft(
                request.messageBody(),
                request.delaySeconds(),
                MessageAttributes.user(request.messageAttributes()),
                MessageAttributes.system(request.messageSystemAttributesAsStrings()),
                request.messageGroupId());
    }

    static Draft of(SendMessageBatchRequestEntry entry) {
        checkDeduplication(entry.messageDeduplicationId());
        return new Draft(
                entry.messageBody(),
                entry.delaySeconds(),
                MessageAttributes.user(entry.messageAttributes()),
                MessageAttributes.system(entry.messageSystemAttributesAsStrings()),
                entry.messageGroupId());
    }

    private static void checkDeduplication(String id) {
        if (id != null) {
            throw SqsRefusals.invalid(
                    id,
                    "MessageDeduplicationId",
                    "The request includes a parameter that is not valid for this queue type.");
        }
    }

    /** How many bytes count towards the largest size of a message. */
    static int size(String body, List<Attribute> attributes) {
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return bytes + attributes.stream().mapToInt(Attribute::size).sum();
    }

    /** The message, if the queue takes it. */
    StoredMessage checked(Queue queue, Call call) {
        if (body == null || body.isEmpty()) {
            throw SqsRefusals.missing("MessageBody");
        }
        MessageText.check(body);
        int largest = queue.number(QueueAttribute.MAXIMUM_MESSAGE_SIZE);
        if (size(body, attributes) > largest) {
            throw SqsRefusals.invalid(
                    "One or more parameters are invalid. Reason: Message must be shorter than " + largest + " bytes.");
        }
        if (delay != null && (delay < 0 || delay > LONGEST_DELAY)) {
            throw SqsRefusals.invalid(delay, "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.");
        }
        return new StoredMessage(
                UUID.randomUUID().toString(),
                body,
                Md5.of(body),
                attributes,
                systemAttributes,
                call.caller().userId(),
                call.now(),
                group);
    }

    long visibleAt(Queue queue, Call call) {
        int seconds = delay == null ? queue.number(QueueAttribute.DELAY_SECONDS) : delay;
        return call.now().toEpochMilli() + seconds * 1000L;
    }
}
