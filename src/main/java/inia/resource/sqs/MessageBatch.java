package inia.resource.sqs;

import inia.client.Result;
import inia.resource.BatchAction;
import java.util.List;

/** What can be done with many messages at once. */
public interface MessageBatch {
    /** Deletes them all: they have been dealt with. */
    @BatchAction(
            value = "DeleteMessageBatch",
            entries = "Entries",
            each = {"Id=#", "ReceiptHandle"},
            size = 10)
    List<Result> delete();
}
