package inia.resource.sqs;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A line of messages. */
@ResourceType(service = "sqs", name = "Queue")
public interface Queue extends QueueWork, QueueRedrive {
    /** The URL, by which calls name the queue. */
    @Identifier("QueueUrl")
    String url();

    /** All attributes, by SQS's names, such as {@code VisibilityTimeout}. */
    @Override
    @Attribute
    Map<String, String> attributes();

    /** The ARN, such as {@code arn:aws:sqs:us-east-1:123456789012:work}. */
    @Override
    @Attribute("Attributes.QueueArn")
    String arn();

    /** About how many messages can be received now. */
    @Attribute("Attributes.ApproximateNumberOfMessages")
    Integer approximateNumberOfMessages();

    /** Loads the attributes anew. */
    @Load(value = "GetQueueAttributes", with = "AttributeNames=[All]")
    Queue reload();

    /** Sends a message. */
    @Action("SendMessage")
    Result sendMessage(@Param("MessageBody") String body);

    /** Sends a message, with more to say. */
    @Action("SendMessage")
    Result sendMessage(@Param("MessageBody") String body, Consumer<SendMessageRequest.Builder> more);

    /** Sends a message, as a {@code Map} by the API's names. */
    @Action("SendMessage")
    Result sendMessage(Map<String, ?> parameters);

    /** Sends up to ten messages at once, each {@code Map.of("Id", "1", "MessageBody", "hello")}; look at {@code Failed}. */
    @Action("SendMessageBatch")
    Result sendMessages(@Param("Entries") List<Map<String, Object>> entries);

    /** Sends up to ten messages at once, with more to say. */
    @Action("SendMessageBatch")
    Result sendMessages(Consumer<SendMessageBatchRequest.Builder> request);

    /** Sends up to ten messages at once, as a {@code Map} by the API's names. */
    @Action("SendMessageBatch")
    Result sendMessages(Map<String, ?> parameters);

    /** Receives a message, if there is one; it stays hidden from others until its visibility time-out. */
    @Action(value = "ReceiveMessage", at = "Messages")
    Messages receiveMessages();

    /** Receives messages: {@code receiveMessages(r -> r.maxNumberOfMessages(10).waitTimeSeconds(20))}. */
    @Override
    @Action(value = "ReceiveMessage", at = "Messages")
    Messages receiveMessages(Consumer<ReceiveMessageRequest.Builder> more);

    /** Receives messages: {@code receiveMessages(Map.of("MaxNumberOfMessages", 10, "WaitTimeSeconds", 20))}. */
    @Action(value = "ReceiveMessage", at = "Messages")
    Messages receiveMessages(Map<String, ?> parameters);

    /** Deletes up to ten messages at once, each {@code Map.of("Id", "1", "ReceiptHandle", handle)}. */
    @Action("DeleteMessageBatch")
    Result deleteMessages(@Param("Entries") List<Map<String, Object>> entries);

    /** Deletes up to ten messages at once, with more to say. */
    @Action("DeleteMessageBatch")
    Result deleteMessages(Consumer<DeleteMessageBatchRequest.Builder> request);

    /** Deletes up to ten messages at once, as a {@code Map} by the API's names. */
    @Action("DeleteMessageBatch")
    Result deleteMessages(Map<String, ?> parameters);

    /** Hides up to ten messages for longer, or shows them again. */
    @Action("ChangeMessageVisibilityBatch")
    Result changeMessageVisibilityBatch(@Param("Entries") List<Map<String, Object>> entries);

    /** Hides up to ten messages for longer, or shows them again, with more to say. */
    @Override
    @Action("ChangeMessageVisibilityBatch")
    Result changeMessageVisibilityBatch(Consumer<ChangeMessageVisibilityBatchRequest.Builder> request);

    /** Hides up to ten messages for longer, or shows them again, as a {@code Map} by the API's names. */
    @Action("ChangeMessageVisibilityBatch")
    Result changeMessageVisibilityBatch(Map<String, ?> parameters);

    /** Sets attributes: {@code setAttributes(Map.of("VisibilityTimeout", "60"))}. */
    @Action("SetQueueAttributes")
    void setAttributes(@Param("Attributes") Map<String, String> attributes);

    /** Lets other accounts do some things with the queue; the label is for {@link #removePermission}. */
    @Action("AddPermission")
    void addPermission(
            @Param("Label") String label,
            @Param("AWSAccountIds") List<String> awsAccountIds,
            @Param("Actions") List<String> actions);

    /** Takes back what was allowed under that label. */
    @Action("RemovePermission")
    void removePermission(@Param("Label") String label);

    /** Deletes all messages. */
    @Action("PurgeQueue")
    void purge();

    /** Deletes the queue and its messages. */
    @Action("DeleteQueue")
    void delete();

    /** A message of the queue, by the handle that its receipt gave. */
    @SubResource
    Message message(@Param("ReceiptHandle") String receiptHandle);

    /** The queues whose dead letters come here. */
    @Collection("ListDeadLetterSourceQueues")
    ResourceCollection<Queue> deadLetterSourceQueues();
}
