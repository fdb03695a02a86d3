package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Collection;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
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

    /** Creates a bucket, as a {@code Map} by the API's names. */
    @Action("CreateBucket")
    Bucket createBucket(Map<String, ?> parameters);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).acl()}. */
    @SubResource
    BucketAcl bucketAcl(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).cors()}. */
    @SubResource
    BucketCors bucketCors(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).lifecycle()}. */
    @SubResource
    BucketLifecycle bucketLifecycle(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).lifecycleConfiguration()}. */
    @SubResource
    BucketLifecycleConfiguration bucketLifecycleConfiguration(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).logging()}. */
    @SubResource
    BucketLogging bucketLogging(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).notification()}. */
    @SubResource
    BucketNotification bucketNotification(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).policy()}. */
    @SubResource
    BucketPolicy bucketPolicy(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).requestPayment()}. */
    @SubResource
    BucketRequestPayment bucketRequestPayment(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).tagging()}. */
    @SubResource
    BucketTagging bucketTagging(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).versioning()}. */
    @SubResource
    BucketVersioning bucketVersioning(@Param("Bucket") String bucketName);

    /** {@link Bucket}'s own, by the bucket's name: {@code bucket(name).website()}. */
    @SubResource
    BucketWebsite bucketWebsite(@Param("Bucket") String bucketName);

    /** An object, as a listing tells of it. */
    @SubResource
    ObjectSummary objectSummary(@Param("Bucket") String bucketName, @Param("Key") String key);

    /** The grants of an object. */
    @SubResource
    ObjectAcl objectAcl(@Param("Bucket") String bucketName, @Param("Key") String objectKey);

    /** A version of an object. */
    @SubResource
    ObjectVersion objectVersion(
            @Param("Bucket") String bucketName, @Param("Key") String objectKey, @Param("VersionId") String id);

    /** An upload in parts that was begun. */
    @SubResource
    MultipartUpload multipartUpload(
            @Param("Bucket") String bucketName, @Param("Key") String objectKey, @Param("UploadId") String id);

    /** A part of an upload. */
    @SubResource
    MultipartUploadPart multipartUploadPart(
            @Param("Bucket") String bucketName,
            @Param("Key") String objectKey,
            @Param("UploadId") String multipartUploadId,
            @Param("PartNumber") int partNumber);
}
