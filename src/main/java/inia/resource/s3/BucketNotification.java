package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/** Who is told of what happens in a bucket. */
@ResourceType(service = "s3", name = "BucketNotification")
public interface BucketNotification extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The SNS topics that are told. */
    @Attribute
    List<TopicConfiguration> topicConfigurations();

    /** The SQS queues that are told. */
    @Attribute
    List<QueueConfiguration> queueConfigurations();

    /** The Lambda functions that are told. */
    @Attribute
    List<LambdaFunctionConfiguration> lambdaFunctionConfigurations();

    /** There if EventBridge is told. */
    @Attribute
    EventBridgeConfiguration eventBridgeConfiguration();

    /** Loads the attributes anew. */
    @Load("GetBucketNotificationConfiguration")
    BucketNotification reload();

    /** Sets who is told: {@code put(r -> r.notificationConfiguration(c -> c.queueConfigurations(queue)))}. */
    @Action("PutBucketNotificationConfiguration")
    BucketNotification put(Consumer<PutBucketNotificationConfigurationRequest.Builder> request);

    /** Sets who is told, as a {@code Map}: NotificationConfiguration, and what else the call takes. */
    @Action("PutBucketNotificationConfiguration")
    BucketNotification put(Map<String, ?> parameters);

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
