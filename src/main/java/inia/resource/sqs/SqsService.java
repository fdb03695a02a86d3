package inia.resource.sqs;

import inia.resource.Action;
import inia.resource.Collection;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;

/** SQS: messages, kept in queues until someone has dealt with them. */
@ResourceType(service = "sqs")
public interface SqsService extends Resource {
    /** All queues of the account in the region; {@code filter("QueueNamePrefix", "work")} leaves those that begin so. */
    @Collection("ListQueues")
    ResourceCollection<Queue> queues();

    /** The queue of that URL, whether there is one or not. */
    @SubResource
    Queue queue(@Param("QueueUrl") String url);

    /** A message of a queue, by the handle that its receipt gave. */
    @SubResource
    Message message(@Param("QueueUrl") String queueUrl, @Param("ReceiptHandle") String receiptHandle);

    /** Creates a queue. */
    @Action("CreateQueue")
    Queue createQueue(@Param("QueueName") String name);

    /** Creates a queue, with attributes and tags. */
    @Action("CreateQueue")
    Queue createQueue(@Param("QueueName") String name, Consumer<CreateQueueRequest.Builder> more);

    /** Finds the queue of that name. */
    @Action("GetQueueUrl")
    Queue getQueueByName(@Param("QueueName") String name);

    /** Finds the queue of that name, of another account if need be. */
    @Action("GetQueueUrl")
    Queue getQueueByName(@Param("QueueName") String name, Consumer<GetQueueUrlRequest.Builder> more);

    /** Creates a queue, as a {@code Map} by the API's names. */
    @Action("CreateQueue")
    Queue createQueue(Map<String, ?> parameters);

    /** Finds a queue by its name, as a {@code Map} by the API's names. */
    @Action("GetQueueUrl")
    Queue getQueueByName(Map<String, ?> parameters);
}
