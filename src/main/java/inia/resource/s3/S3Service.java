package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Collection;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** S3: objects, kept in buckets. */
@ResourceType(service = "s3")
public interface S3Service extends Resource {
    /** All buckets of the account. */
    @Collection("ListBuckets")
    ResourceCollection<Bucket> buckets();

    /** The bucket of that name, whether there is one or not. */
    @SubResource
    Bucket bucket(@Param("Bucket") String name);

    /** The object of that key in a bucket, whether there is one or not. */
    @SubResource
    S3Object object(@Param("Bucket") String bucketName, @Param("Key") String key);

    /** Creates a bucket. */
    @Action("CreateBucket")
    Bucket createBucket(@Param("Bucket") String name);

    /** Creates a bucket, with more to say. */
    @Action("CreateBucket")
    Bucket createBucket(@Param("Bucket") String name, Consumer<CreateBucketRequest.Builder> more);
}
