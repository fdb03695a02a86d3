package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Sending messages. */
public final class SendOperations {
    private static final int LARGEST_BATCH = 1048576;

    private final Store store;
    private final Queues queues;
    private final Arrivals arrivals;
    private final boolean open;

    SendOperations(Store store, Queues queues, Arrivals arrivals, boolean open) {
        this.open = open;
        this.store = store;
        this.queues = queues;
        this.arrivals = arrivals;
    }

    /** Sends one message. */
    public SendMessageResponse sendMessage(SendMessageRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call, "SendMessage");
        Draft draft = Draft.of(request);
        Sent sent = send(draft, queue, call);
        StoredMessage message = sent.message();
        return SendMessageResponse.builder()
                .messageId(sent.id())
                .sequenceNumber(sent.sequenceNumber())
                .md5OfMessageBody(message.md5())
                .md5OfMessageAttributes(Md5.of(message.attributes()))
                .md5OfMessageSystemAttributes(Md5.of(draft.systemAttributes()))
                .build();
    }

    /** Takes a message of another service, if there is a queue of that ARN and it takes it. */
    boolean deliver(String arn, String text, Call call) {
        Queue queue = queues.find(arn);
        if (queue != null) {
            try {
                send(Draft.of(SendMessageRequest.builder().messageBody(text).build()), queue, call);
                return true;
            } catch (Refusal notTaken) {
                return false;
            }
        }
        return false;
    }

    private Sent send(Draft draft, Queue queue, Call call) {
        StoredMessage message = draft.checked(queue, call, open);
        long visibleAt = draft.visibleAt(queue, call);
        Sent sent = store.change(() -> {
            if (queues.in(queue.scope()).get(queue.name()) == null) {
                throw SqsRefusals.noSuchQueue();
            }
            return queue.fifo() ? inOrder(message, queue, visibleAt, call) : anywhere(message, queue, visibleAt, call);
        });
        arrivals.wake(queue.id());
        return sent;
    }

    private Sent anywhere(StoredMessage message, Queue queue, long visibleAt, Call call) {
        queues.messages(queue).add(message, visibleAt, call.now());
        return new Sent(message, message.id(), null);
    }

    private Sent inOrder(StoredMessage message, Queue queue, long visibleAt, Call call) {
        Deduplication deduplication = new Deduplication(store, queue);
        Deduplication.First first = deduplication.first(message, call.now());
        if (first != null) {
            return new Sent(message, first.messageId(), Sequences.told(first.sequence()));
        }
        long sequence = queues.messages(queue).add(message, visibleAt, call.now());
        deduplication.remember(message, sequence, call.now());
        return new Sent(message, message.id(), Sequences.told(sequence));
    }

    /** Sends up to ten messages; those that the queue doesn't take are told apart from those that it does. */
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call, "SendMessageBatch");
        Batch.check("SendMessageBatchRequestEntry", request.entries(), SendMessageBatchRequestEntry::id);
        checkSize(request);
        if (queue.fifo()) {
            request.entries().forEach(entry -> Draft.of(entry).checkedId(queue));
        }
        SendMessageBatchResponse.Builder response = SendMessageBatchResponse.builder();
        Batch<SendMessageBatchResultEntry> batch =
                Batch.run(request.entries(), SendMessageBatchRequestEntry::id, entry -> sent(entry, queue, call));
        return response.successful(batch.successful()).failed(batch.failed()).build();
    }

    private SendMessageBatchResultEntry sent(SendMessageBatchRequestEntry entry, Queue queue, Call call) {
        Draft draft = Draft.of(entry);
        Sent sent = send(draft, queue, call);
        StoredMessage message = sent.message();
        return SendMessageBatchResultEntry.builder()
                .id(entry.id())
                .messageId(sent.id())
                .sequenceNumber(sent.sequenceNumber())
                .md5OfMessageBody(message.md5())
                .md5OfMessageAttributes(Md5.of(message.attributes()))
                .md5OfMessageSystemAttributes(Md5.of(draft.systemAttributes()))
                .build();
    }

    private static void checkSize(SendMessageBatchRequest request) {
        int size = 0;
        for (SendMessageBatchRequestEntry entry : request.entries()) {
            if (entry.messageBody() != null) {
                size += Draft.size(entry.messageBody(), MessageAttributes.user(entry.messageAttributes()));
            }
        }
        if (size > LARGEST_BATCH) {
            throw new Refusal(
                    "BatchRequestTooLong",
                    400,
                    "Batch requests cannot be longer than " + LARGEST_BATCH + " bytes. You have sent " + size
                            + " bytes.");
        }
    }
}
