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

    DeleteOperations(Store store, Queues queues) {
        this.store = store;
        this.queues = queues;
    }

    /** Deletes a message; one that is gone, or was received again since, doesn't make it fail. */
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request, Call call) {
        delete(queues.at(request.queueUrl(), call), request.receiptHandle());
        return DeleteMessageResponse.builder().build();
    }

    private void delete(Queue queue, String handle) {
        Receipt receipt = Receipt.of(handle, queue);
        store.change(() -> queues.messages(queue).delete(receipt));
    }

    /** Deletes up to ten messages. */
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call);
        Batch.check("DeleteMessageBatchRequestEntry", request.entries(), DeleteMessageBatchRequestEntry::id);
        Batch<DeleteMessageBatchResultEntry> batch =
                Batch.run(request.entries(), DeleteMessageBatchRequestEntry::id, entry -> {
                    delete(queue, entry.receiptHandle());
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
