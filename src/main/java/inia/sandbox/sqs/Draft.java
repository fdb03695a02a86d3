package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * A message that somebody wants to send, alone or in a batch.
 *
 * @param delay how many seconds it stays invisible, or {@code null} for the queue's own delay
 */
record Draft(
        String body,
        Integer delay,
        List<Attribute> attributes,
        List<Attribute> systemAttributes,
        String group,
        String deduplicationId) {
    private static final int LONGEST_DELAY = 900;
    private static final String WRONG_TYPE = "The request include parameter that is not valid for this queue type.";

    static Draft of(SendMessageRequest request) {
        return new Draft(
                request.messageBody(),
                request.delaySeconds(),
                MessageAttributes.user(request.messageAttributes()),
                MessageAttributes.system(request.messageSystemAttributesAsStrings()),
                request.messageGroupId(),
                request.messageDeduplicationId());
    }

    static Draft of(SendMessageBatchRequestEntry entry) {
        return new Draft(
                entry.messageBody(),
                entry.delaySeconds(),
                MessageAttributes.user(entry.messageAttributes()),
                MessageAttributes.system(entry.messageSystemAttributesAsStrings()),
                entry.messageGroupId(),
                entry.messageDeduplicationId());
    }

    /** How many bytes count towards the largest size of a message. */
    static int size(String body, List<Attribute> attributes) {
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return bytes + attributes.stream().mapToInt(Attribute::size).sum();
    }

    /**
     * The message, if the queue takes it.
     *
     * @param open whether a standard queue, too, takes a deduplication id, and only tells it
     */
    StoredMessage checked(Queue queue, Call call, boolean open) {
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
        if (queue.fifo() && delay != null && delay > 0) {
            throw SqsRefusals.invalid(delay, "DelaySeconds", WRONG_TYPE);
        }
        Names.checkPrintable(group, "MessageGroupId");
        Names.checkPrintable(deduplicationId, "MessageDeduplicationId");
        if (!queue.fifo() && deduplicationId != null && !open) {
            throw SqsRefusals.invalid(deduplicationId, "MessageDeduplicationId", WRONG_TYPE);
        }
        return new StoredMessage(
                Chance.uuid().toString(),
                body,
                Md5.of(body),
                attributes,
                MessageAttributes.traced(systemAttributes, call.origin().trace()),
                call.caller().userId(),
                call.now(),
                group,
                queue.fifo() ? checkedId(queue) : deduplicationId,
                null,
                0);
    }

    /** What tells the message from others in a FIFO queue. */
    String checkedId(Queue queue) {
        if (group == null) {
            throw SqsRefusals.missing("MessageGroupId");
        }
        if (deduplicationId != null) {
            return deduplicationId;
        }
        if (queue.value(QueueAttribute.CONTENT_BASED_DEDUPLICATION).equals("false")) {
            throw SqsRefusals.invalid("The queue should either have ContentBasedDeduplication enabled or"
                    + " MessageDeduplicationId provided explicitly");
        }
        return Deduplication.ofContent(body);
    }

    long visibleAt(Queue queue, Call call) {
        int seconds = delay == null || queue.fifo() ? queue.number(QueueAttribute.DELAY_SECONDS) : delay;
        return call.now().toEpochMilli() + seconds * 1000L;
    }
}
