package inia.resource.s3;

import inia.client.Result;
import inia.resource.BatchAction;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;

/** What can be done with many objects at once. */
public interface ObjectBatch {
    /** Deletes them all, a thousand a call. */
    @BatchAction(value = "DeleteObjects", entries = "Delete.Objects", each = "Key")
    List<Result> delete();

    /** Deletes them all, with more to say, such as a code of the owner's device. */
    @BatchAction(value = "DeleteObjects", entries = "Delete.Objects", each = "Key")
    List<Result> delete(Consumer<DeleteObjectsRequest.Builder> more);
}
