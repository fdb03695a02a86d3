package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;

/** Until when an object can't be deleted. */
@ResourceType(service = "s3", name = "ObjectRetention")
public interface ObjectRetention extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** {@code GOVERNANCE} or {@code COMPLIANCE}. */
    @Attribute
    String mode();

    /** Until when. */
    @Attribute
    Instant retainUntilDate();

    /** Loads the attributes anew. */
    @Load(value = "GetObjectRetention", at = "Retention")
    ObjectRetention reload();

    /** Sets it: {@code put(r -> r.retention(x -> x.mode("GOVERNANCE").retainUntilDate(time)))}. */
    @Action("PutObjectRetention")
    ObjectRetention put(Consumer<PutObjectRetentionRequest.Builder> request);

    /** Sets it, as a {@code Map}: Retention, and what else the call takes. */
    @Action("PutObjectRetention")
    ObjectRetention put(Map<String, ?> parameters);

    /** The object. */
    @SubResource
    S3Object object();
}
