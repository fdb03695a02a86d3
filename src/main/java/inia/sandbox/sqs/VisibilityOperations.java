package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;

/** Changing for how long messages that were received stay invisible. */
public final class VisibilityOperations {
    private static final int LONGEST = 43200;

    private final Store store;
    private final Queues queues;
    private final Arrivals arrivals;

    VisibilityOperations(Store store, Queues queues, Arrivals arrivals) {
        this.store = store;
        this.queues = queues;
        this.arrivals = arrivals;
    }

    /** Makes a message in flight visible again so many seconds from now. */
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request, Call call) {
        change(
                queues.at(request.queueUrl(), call, "ChangeMessageVisibility"),
                request.receiptHandle(),
                request.visibilityTimeout(),
                call);
        return ChangeMessageVisibilityResponse.builder().build();
    }

    private void change(Queue queue, String handle, Integer seconds, Call call) {
        Receipt receipt = Receipt.of(handle, queue);
        if (seconds == null) {
            throw SqsRefusals.missing("VisibilityTimeout");
        }
        check(seconds, "VisibilityTimeout must be an integer between 0 and 43200");
        QueueTables messages = queues.messages(queue);
        long now = call.now().toEpochMilli();
        store.change(() -> {
            Place place = messages.place(receipt);
            boolean older = place != null && place.receives() != receipt.receives();
            if (place == null || older && queue.fifo()) {
                throw SqsRefusals.invalid(
                        handle,
                        "ReceiptHandle",
                        "Message does not exist or is not available for visibility timeout change.");
            }
            if (place.visibleAt() <= now) {
                throw new Refusal("MessageNotInflight", 400, "The message referred to isn't in flight.");
            }
            messages.changeVisibility(receipt.sequence(), place, now + seconds * 1000L);
        });
        arrivals.wake(queue.id());
    }

    /** Refuses a time-out that is out of range; {@code null} is none. */
    static void check(Integer seconds, String reason) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST)) {
            throw SqsRefusals.invalid(seconds, "VisibilityTimeout", reason);
        }
    }

    /** Does so for up to ten messages. */
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call, "ChangeMessageVisibilityBatch");
        Batch.check(
                "ChangeMessageVisibilityBatchRequestEntry",
                request.entries(),
                ChangeMessageVisibilityBatchRequestEntry::id);
        Batch<ChangeMessageVisibilityBatchResultEntry> batch =
                Batch.run(request.entries(), ChangeMessageVisibilityBatchRequestEntry::id, entry -> {
                    Batch.naming(
                            entry.receiptHandle(),
                            () -> change(queue, entry.receiptHandle(), entry.visibilityTimeout(), call));
                    return ChangeMessageVisibilityBatchResultEntry.builder()
                            .id(entry.id())
                            .build();
                });
        return ChangeMessageVisibilityBatchResponse.builder()
                .successful(batch.successful())
                .failed(batch.failed())
                .build();
    }
}
