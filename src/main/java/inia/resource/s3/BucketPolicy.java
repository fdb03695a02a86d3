package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;

/** The policy of a bucket: who may do what with it. */
@ResourceType(service = "s3", name = "BucketPolicy")
public interface BucketPolicy extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The policy, as JSON. */
    @Attribute
    String policy();

    /** Loads the attributes anew. */
    @Load("GetBucketPolicy")
    BucketPolicy reload();

    /** Sets the policy, given as JSON. */
    @Action("PutBucketPolicy")
    BucketPolicy put(@Param("Policy") String policy);

    /** Sets the policy, given as JSON, with more to say. */
    @Action("PutBucketPolicy")
    BucketPolicy put(@Param("Policy") String policy, Consumer<PutBucketPolicyRequest.Builder> more);

    /** Sets the policy, given as JSON, with all that is to be said as a {@code Map}. */
    @Action("PutBucketPolicy")
    BucketPolicy put(Map<String, ?> parameters);

    /** Deletes the policy. */
    @Action("DeleteBucketPolicy")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
