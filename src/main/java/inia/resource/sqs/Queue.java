package inia.resource.sqs;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A line of messages. */
@ResourceType(service = "sqs", name = "Queue")
public interface Queue extends Resource {
    /** The URL, by which calls name the queue. */
    @Identifier("QueueUrl")
    String url();

    /** All attributes, by SQS's names, such as {@code VisibilityTimeout}. */
    @Attribute
    Map<String, String> attributes();

    /** The ARN, such as {@code arn:aws:sqs:us-east-1:123456789012:work}. */
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

    /** Sends a message, with a delay, attributes or a group. */
    @Action("SendMessage")
    Result sendMessage(@Param("MessageBody") String body, Consumer<SendMessageRequest.Builder> more);

    /** Sends up to ten messages at once, each {@code Map.of("Id", "1", "MessageBody", "hello")}. */
    @Action("SendMessageBatch")
    Result sendMessages(@Param("Entries") List<Map<String, Object>> entries);

    /** Receives a message, if there is one; it stays hidden from others until its visibility time-out. */
    @Action(value = "ReceiveMessage", at = "Messages")
    List<Message> receiveMessages();

    /** Receives messages: {@code receiveMessages(r -> r.maxNumberOfMessages(10).waitTimeSeconds(20))}. */
    @Action(value = "ReceiveMessage", at = "Messages")
    List<Message> receiveMessages(Consumer<ReceiveMessageRequest.Builder> more);

    /** Deletes up to ten messages at once, each {@code Map.of("Id", "1", "ReceiptHandle", handle)}. */
    @Action("DeleteMessageBatch")
    Result deleteMessages(@Param("Entries") List<Map<String, Object>> entries);

    /** Hides up to ten messages for longer, or shows them again. */
    @Action("ChangeMessageVisibilityBatch")
    Result changeMessageVisibilityBatch(@Param("Entries") List<Map<String, Object>> entries);

    /** Sets attributes: {@code setAttributes(Map.of("VisibilityTimeout", "60"))}. */
    @Action("SetQueueAttributes")
    void setAttributes(@Param("Attributes") Map<String, String> attributes);

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
