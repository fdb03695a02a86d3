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
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsRequest;

/** Who owns what others put into a bucket, and whether grants count. */
@ResourceType(service = "s3", name = "BucketOwnershipControls")
public interface BucketOwnershipControls extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** One rule: {@code BucketOwnerEnforced}, {@code BucketOwnerPreferred} or {@code ObjectWriter}. */
    @Attribute
    List<OwnershipControlsRule> rules();

    /** Loads the attributes anew. */
    @Load(value = "GetBucketOwnershipControls", at = "OwnershipControls")
    BucketOwnershipControls reload();

    /** Sets it: {@code put(r -> r.ownershipControls(c -> c.rules(o -> o.objectOwnership("BucketOwnerEnforced"))))}. */
    @Action("PutBucketOwnershipControls")
    BucketOwnershipControls put(Consumer<PutBucketOwnershipControlsRequest.Builder> request);

    /** Sets it, as a {@code Map}: OwnershipControls, and what else the call takes. */
    @Action("PutBucketOwnershipControls")
    BucketOwnershipControls put(Map<String, ?> parameters);

    /** Takes it away. */
    @Action("DeleteBucketOwnershipControls")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
