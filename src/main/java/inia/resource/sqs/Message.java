package inia.resource.sqs;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A message that was received: deal with it, then delete it. */
@ResourceType(service = "sqs", name = "Message", batch = MessageBatch.class)
public interface Message extends Resource {
    /** The queue that it came from. */
    @Identifier("QueueUrl")
    String queueUrl();

    /** The handle of this receipt; the next one has another. */
    @Identifier(value = "ReceiptHandle", position = 1)
    String receiptHandle();

    /** The message's id, the same at each receipt. */
    @Attribute
    String messageId();

    /** What was sent. */
    @Attribute
    String body();

    /** The MD5 of the body, in hex. */
    @Attribute("MD5OfBody")
    String md5OfBody();

    /** What SQS tells of it, such as {@code ApproximateReceiveCount}, if it was asked for. */
    @Attribute
    Map<String, String> attributes();

    /** What the sender told beside the body, if it was asked for. */
    @Attribute
    Map<String, MessageAttributeValue> messageAttributes();

    /** The MD5 of the message's attributes, in hex; null if it has none. */
    @Attribute("MD5OfMessageAttributes")
    String md5OfMessageAttributes();

    /** Deletes the message: it has been dealt with. */
    @Action("DeleteMessage")
    void delete();

    /** Hides the message for so many seconds from now; 0 shows it at once. */
    @Action("ChangeMessageVisibility")
    void changeVisibility(@Param("VisibilityTimeout") int seconds);

    /** The queue that it came from. */
    @SubResource
    Queue queue();
}
