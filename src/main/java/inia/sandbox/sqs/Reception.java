package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** Tells of received messages what the request asks for. */
final class Reception {
    private static final Set<String> SYSTEM = Set.of(
            "All",
            "SenderId",
            "SentTimestamp",
            "ApproximateReceiveCount",
            "ApproximateFirstReceiveTimestamp",
            "SequenceNumber",
            "MessageDeduplicationId",
            "MessageGroupId",
            "AWSTraceHeader",
            "DeadLetterQueueSourceArn");

    private final List<String> system;
    private final List<String> user;
    private final boolean fifo;

    /**
     * @throws Refusal if the request asks for a system attribute that there is not
     */
    Reception(ReceiveMessageRequest request, Queue queue) {
        fifo = queue.fifo();
        system = new ArrayList<>(request.attributeNamesAsStrings());
        system.addAll(request.messageSystemAttributeNamesAsStrings());
        user = request.messageAttributeNames();
        for (String name : system) {
            if (!SYSTEM.contains(name)) {
                throw SqsRefusals.unknownAttribute(name);
            }
        }
    }

    List<Message> messages(List<Taken> taken) {
        return taken.stream().map(this::message).toList();
    }

    private Message message(Taken taken) {
        StoredMessage stored = taken.message();
        Message.Builder message = Message.builder()
                .messageId(stored.id())
                .receiptHandle(taken.receipt().handle())
                .body(stored.body())
                .md5OfBody(stored.md5());
        if (!system.isEmpty()) {
            message.attributesWithStrings(chosen(taken));
        }
        List<Attribute> chosen = MessageAttributes.chosen(stored.attributes(), user);
        if (!chosen.isEmpty()) {
            Map<String, MessageAttributeValue> values = new LinkedHashMap<>();
            chosen.forEach(attribute -> values.put(attribute.name(), value(attribute)));
            message.messageAttributes(values).md5OfMessageAttributes(Md5.of(chosen));
        }
        return message.build();
    }

    private Map<String, String> chosen(Taken taken) {
        StoredMessage stored = taken.message();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("SenderId", stored.sender());
        all.put("SentTimestamp", millis(stored.sent()));
        int receives = stored.receivedBefore() + taken.place().receives();
        all.put("ApproximateReceiveCount", Integer.toString(receives));
        all.put("ApproximateFirstReceiveTimestamp", millis(taken.place().first()));
        if (stored.group() != null) {
            all.put("MessageGroupId", stored.group());
        }
        if (stored.deduplicationId() != null) {
            all.put("MessageDeduplicationId", stored.deduplicationId());
        }
        if (fifo) {
            all.put("SequenceNumber", Sequences.told(taken.receipt().sequence()));
        }
        if (stored.source() != null) {
            all.put("DeadLetterQueueSourceArn", stored.source());
        }
        stored.systemAttributes().forEach(attribute -> all.put(attribute.name(), attribute.text()));
        if (!system.contains("All")) {
            all.keySet().retainAll(system);
        }
        return all.isEmpty() ? null : all;
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static MessageAttributeValue value(Attribute attribute) {
        MessageAttributeValue.Builder value =
                MessageAttributeValue.builder().dataType(attribute.type()).stringValue(attribute.text());
        return attribute.binary() == null
                ? value.build()
                : value.binaryValue(SdkBytes.fromByteArray(attribute.binary())).build();
    }
}
