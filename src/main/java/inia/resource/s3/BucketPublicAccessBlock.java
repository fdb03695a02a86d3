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
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;

/** What keeps a bucket from being opened to the public by mistake. */
@ResourceType(service = "s3", name = "BucketPublicAccessBlock")
public interface BucketPublicAccessBlock extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** Whether new grants to the public are refused. */
    @Attribute
    Boolean blockPublicAcls();

    /** Whether those that there are count for nothing. */
    @Attribute
    Boolean ignorePublicAcls();

    /** Whether a policy that opens the bucket is refused. */
    @Attribute
    Boolean blockPublicPolicy();

    /** Whether a policy that opens it counts only within the account. */
    @Attribute
    Boolean restrictPublicBuckets();

    /** Loads the attributes anew. */
    @Load(value = "GetPublicAccessBlock", at = "PublicAccessBlockConfiguration", create = "block()")
    BucketPublicAccessBlock reload();

    /** Sets it: {@code put(r -> r.publicAccessBlockConfiguration(c -> c.blockPublicAcls(true)))}. */
    @Action("PutPublicAccessBlock")
    BucketPublicAccessBlock put(Consumer<PutPublicAccessBlockRequest.Builder> request);

    /** Sets it, as a {@code Map}: PublicAccessBlockConfiguration, and what else the call takes. */
    @Action("PutPublicAccessBlock")
    BucketPublicAccessBlock put(Map<String, ?> parameters);

    /** Takes it away. */
    @Action("DeletePublicAccessBlock")
    void delete();

    /** Blocks all four ways to the public. */
    @Action("PutPublicAccessBlock")
    default BucketPublicAccessBlock block() {
        return put(request -> request.publicAccessBlockConfiguration(all -> all.blockPublicAcls(true)
                .ignorePublicAcls(true)
                .blockPublicPolicy(true)
                .restrictPublicBuckets(true)));
    }

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
