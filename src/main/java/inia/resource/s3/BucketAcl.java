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
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;

/** Who else may use a bucket, as grants: the old way, that most buckets have switched off. */
@ResourceType(service = "s3", name = "BucketAcl")
public interface BucketAcl extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** Who owns the bucket. */
    @Attribute
    Owner owner();

    /** Who may do what. */
    @Attribute
    List<Grant> grants();

    /** Loads the attributes anew. */
    @Load("GetBucketAcl")
    BucketAcl reload();

    /** Sets the grants: {@code put(r -> r.acl("public-read"))}. */
    @Action("PutBucketAcl")
    BucketAcl put(Consumer<PutBucketAclRequest.Builder> request);

    /** Sets the grants, as a {@code Map}: ACL, and what else the call takes. */
    @Action("PutBucketAcl")
    BucketAcl put(Map<String, ?> parameters);

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
