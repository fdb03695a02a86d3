package inia.resource.s3;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A place for objects, with a name that no other bucket in the world has. */
@ResourceType(service = "s3", name = "Bucket")
public interface Bucket extends Resource {
    /** The name. */
    @Identifier(value = "Bucket", member = "Name")
    String name();

    /** When the bucket was created. */
    @Attribute
    Instant creationDate();

    /** Loads the attributes anew. */
    @Load(value = "ListBuckets", at = "Buckets", create = "create()")
    Bucket reload();

    /** Creates the bucket. */
    @Action("CreateBucket")
    Bucket create();

    /** Creates the bucket, with more to say. */
    @Action("CreateBucket")
    Bucket create(Consumer<CreateBucketRequest.Builder> more);

    /** Deletes the bucket, which must be empty. */
    @Action("DeleteBucket")
    void delete();

    /** Puts an object: text, {@code byte[]}, a {@code Path}, an {@code InputStream}. */
    @Action("PutObject")
    S3Object putObject(@Param("Key") String key, @Param("Body") Object body);

    /** Puts an object, with a content type, metadata and more. */
    @Action("PutObject")
    S3Object putObject(@Param("Key") String key, @Param("Body") Object body, Consumer<PutObjectRequest.Builder> more);

    /** Deletes up to 1,000 objects: {@code deleteObjects(r -> r.delete(d -> d.objects(o -> o.key("a"))))}. */
    @Action("DeleteObjects")
    Result deleteObjects(Consumer<DeleteObjectsRequest.Builder> more);

    /** The objects, by key; {@code filter("Prefix", "logs/")} leaves those that begin so. */
    @Collection("ListObjectsV2")
    ResourceCollection<S3Object> objects();

    /** The object of that key, whether there is one or not. */
    @SubResource
    S3Object object(@Param("Key") String key);

    /** Returns when the bucket can be seen. */
    @WaitUntil("BucketExists")
    Bucket waitUntilExists();

    /** Returns when the bucket is gone. */
    @WaitUntil("BucketNotExists")
    Bucket waitUntilNotExists();
}
