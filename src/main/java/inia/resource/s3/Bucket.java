package inia.resource.s3;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A place for objects, with a name that no other bucket in the world has. */
@ResourceType(service = "s3", name = "Bucket")
public interface Bucket extends BucketSettings, BucketTransfers, BucketClearing {
    /** The name. */
    @Identifier(value = "Bucket", member = "Name")
    String name();

    /** When the bucket was created. */
    @Attribute
    Instant creationDate();

    /** The region that it is in, if the list of buckets tells it. */
    @Attribute
    String bucketRegion();

    /** The ARN, if the list of buckets tells it. */
    @Attribute
    String bucketArn();

    /** Loads the attributes anew. */
    @Load(value = "ListBuckets", at = "Buckets", create = "create()")
    Bucket reload();

    /** Creates the bucket. */
    @Action("CreateBucket")
    Bucket create();

    /** Creates the bucket, with more to say. */
    @Action("CreateBucket")
    Bucket create(Consumer<CreateBucketRequest.Builder> more);

    /** Creates the bucket, as a {@code Map} by the API's names. */
    @Action("CreateBucket")
    Bucket create(Map<String, ?> parameters);

    /** Deletes the bucket, which must be empty: {@link #empty()}. */
    @Action("DeleteBucket")
    void delete();

    /** Puts an object: text, {@code byte[]}, a {@code Path}, an {@code InputStream}. */
    @Action("PutObject")
    S3Object putObject(@Param("Key") String key, @Param("Body") Object body);

    /** Puts an object, with a content type, metadata and more. */
    @Action("PutObject")
    S3Object putObject(@Param("Key") String key, @Param("Body") Object body, Consumer<PutObjectRequest.Builder> more);

    /** Puts an object, as a {@code Map} by the API's names. */
    @Action("PutObject")
    S3Object putObject(Map<String, ?> parameters);

    /** Deletes up to 1,000 objects: {@code deleteObjects(r -> r.delete(d -> d.objects(o -> o.key("a"))))}. */
    @Override
    @Action("DeleteObjects")
    Result deleteObjects(Consumer<DeleteObjectsRequest.Builder> request);

    /** Deletes up to 1,000 objects: {@code deleteObjects(Map.of("Delete", Map.of("Objects", List.of(Map.of("Key", "a")))))}. */
    @Action("DeleteObjects")
    Result deleteObjects(Map<String, ?> parameters);

    /** The objects, by key; {@code filter("Prefix", "logs/")} leaves those that begin so. */
    @Collection("ListObjects")
    ObjectSummaries objects();

    /** The versions of the objects, and the marks that objects were deleted. */
    @Override
    @Collection(
            value = "ListObjectVersions",
            at = {"Versions", "DeleteMarkers"})
    ObjectVersions objectVersions();

    /** The uploads in parts that were begun and neither completed nor aborted; their parts cost. */
    @Collection("ListMultipartUploads")
    ResourceCollection<MultipartUpload> multipartUploads();

    /** The object of that key, whether there is one or not. */
    @Override
    @SubResource
    S3Object object(@Param("Key") String key);

    /** Returns when the bucket can be seen. */
    @WaitUntil("BucketExists")
    Bucket waitUntilExists();

    /** Returns when the bucket is gone. */
    @WaitUntil("BucketNotExists")
    Bucket waitUntilNotExists();
}
