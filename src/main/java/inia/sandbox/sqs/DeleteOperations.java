package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.store.Store;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;

/** Deleting messages that were received. */
public final class DeleteOperations {
    private final Store store;
    private final Queues queues;
    private final Arrivals arrivals;

    DeleteOperations(Store store, Queues queues, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.store = store;
        this.queues = queues;
    }

    /**
     * Deletes a message; one that is gone doesn't make it fail. Any of a standard queue's receipt handles will do; of a FIFO
     * queue's only the latest, while the message is in flight.
     */
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request, Call call) {
        delete(queues.at(request.queueUrl(), call, "DeleteMessage"), request.receiptHandle(), call);
        return DeleteMessageResponse.builder().build();
    }

    private void delete(Queue queue, String handle, Call call) {
        Receipt receipt = Receipt.of(handle, queue);
        QueueTables messages = queues.messages(queue);
        store.change(() -> {
            Place place = messages.place(receipt);
            if (place == null) {
                return;
            }
            boolean latest = place.receives() == receipt.receives();
            if (queue.fifo() && (!latest || place.visibleAt() <= call.now().toEpochMilli())) {
                throw SqsRefusals.invalid(handle, "ReceiptHandle", "The receipt handle has expired.");
            }
            messages.remove(receipt.sequence());
        });
        arrivals.wake(queue.id());
    }

    /** Deletes up to ten messages. */
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call, "DeleteMessageBatch");
        Batch.check("DeleteMessageBatchRequestEntry", request.entries(), DeleteMessageBatchRequestEntry::id);
        Batch<DeleteMessageBatchResultEntry> batch =
                Batch.run(request.entries(), DeleteMessageBatchRequestEntry::id, entry -> {
                    Batch.naming(entry.receiptHandle(), () -> delete(queue, entry.receiptHandle(), call));
                    return DeleteMessageBatchResultEntry.builder()
                            .id(entry.id())
                            .build();
                });
        return DeleteMessageBatchResponse.builder()
                .successful(batch.successful())
                .failed(batch.failed())
                .build();
    }
}
