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
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationRequest;

/** Whether a bucket is reached through AWS's edge locations. */
@ResourceType(service = "s3", name = "BucketAccelerate")
public interface BucketAccelerate extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** {@code Enabled} or {@code Suspended}; null if never. */
    @Attribute
    String status();

    /** Loads the attributes anew. */
    @Load("GetBucketAccelerateConfiguration")
    BucketAccelerate reload();

    /** Sets it: {@code put(r -> r.accelerateConfiguration(c -> c.status("Enabled")))}. */
    @Action("PutBucketAccelerateConfiguration")
    BucketAccelerate put(Consumer<PutBucketAccelerateConfigurationRequest.Builder> request);

    /** Sets it, as a {@code Map}: AccelerateConfiguration, and what else the call takes. */
    @Action("PutBucketAccelerateConfiguration")
    BucketAccelerate put(Map<String, ?> parameters);

    /** Lets it be reached so from now on. */
    @Action(value = "PutBucketAccelerateConfiguration", with = "AccelerateConfiguration.Status=Enabled")
    BucketAccelerate enable();

    /** Lets it be reached so no longer. */
    @Action(value = "PutBucketAccelerateConfiguration", with = "AccelerateConfiguration.Status=Suspended")
    BucketAccelerate suspend();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
