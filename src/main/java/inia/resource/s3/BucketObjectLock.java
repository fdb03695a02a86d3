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
import software.amazon.awssdk.services.s3.model.ObjectLockRule;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationRequest;

/** Whether, and for how long, the objects of a bucket can't be deleted. */
@ResourceType(service = "s3", name = "BucketObjectLock")
public interface BucketObjectLock extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** {@code Enabled} if objects can be locked. */
    @Attribute
    String objectLockEnabled();

    /** For how long new objects are locked; null if they are not. */
    @Attribute
    ObjectLockRule rule();

    /** Loads the attributes anew. */
    @Load(value = "GetObjectLockConfiguration", at = "ObjectLockConfiguration")
    BucketObjectLock reload();

    /** Sets it: {@code put(r -> r.objectLockConfiguration(c -> c.objectLockEnabled("Enabled")))}. */
    @Action("PutObjectLockConfiguration")
    BucketObjectLock put(Consumer<PutObjectLockConfigurationRequest.Builder> request);

    /** Sets it, as a {@code Map}: ObjectLockConfiguration, and what else the call takes. */
    @Action("PutObjectLockConfiguration")
    BucketObjectLock put(Map<String, ?> parameters);

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
