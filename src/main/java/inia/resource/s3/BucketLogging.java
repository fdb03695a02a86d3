package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingRequest;

/** Where S3 keeps a log of the requests to a bucket. */
@ResourceType(service = "s3", name = "BucketLogging")
public interface BucketLogging extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** Where; null if none is kept. */
    @Attribute
    LoggingEnabled loggingEnabled();

    /** Loads the attributes anew. */
    @Load("GetBucketLogging")
    BucketLogging reload();

    /** Sets where: {@code put(r -> r.bucketLoggingStatus(s -> s.loggingEnabled(l -> l.targetBucket("logs").targetPrefix("photos/"))))}. */
    @Action("PutBucketLogging")
    BucketLogging put(Consumer<PutBucketLoggingRequest.Builder> request);

    /** Sets where, as a {@code Map}: BucketLoggingStatus, and what else the call takes. */
    @Action("PutBucketLogging")
    BucketLogging put(Map<String, ?> parameters);

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
