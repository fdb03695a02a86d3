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
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;

/** When the objects of a bucket move or expire, by the name of an older form; the calls are those of {@link BucketLifecycleConfiguration},
 * because the SDK has no others. */
@ResourceType(service = "s3", name = "BucketLifecycle")
public interface BucketLifecycle extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The rules. */
    @Attribute
    List<LifecycleRule> rules();

    /** Loads the attributes anew. */
    @Load("GetBucketLifecycleConfiguration")
    BucketLifecycle reload();

    /** Sets the rules: {@code put(r -> r.lifecycleConfiguration(c -> c.rules(rule)))}. */
    @Action("PutBucketLifecycleConfiguration")
    BucketLifecycle put(Consumer<PutBucketLifecycleConfigurationRequest.Builder> request);

    /** Sets the rules, as a {@code Map}: LifecycleConfiguration, and what else the call takes. */
    @Action("PutBucketLifecycleConfiguration")
    BucketLifecycle put(Map<String, ?> parameters);

    /** Deletes all rules. */
    @Action("DeleteBucketLifecycle")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
