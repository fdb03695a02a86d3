package inia.resource.s3;

import inia.client.Body;
import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Bytes under a key in a bucket.
 *
 * <p>It is boto3's {@code Object} and its {@code ObjectSummary} in one: both mean the same object, and what the listing
 * told of it is not asked for again.
 */
@ResourceType(service = "s3", name = "Object")
public interface S3Object extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The key: its name in the bucket. */
    @Identifier(value = "Key", position = 1)
    String key();

    /** The size in bytes. */
    @Attribute({"ContentLength", "Size"})
    Long size();

    /** The entity tag, in quotes: equal for equal content that was put in one piece. */
    @Attribute("ETag")
    String eTag();

    /** When it was last put. */
    @Attribute
    Instant lastModified();

    /** The content type, such as {@code text/plain}. */
    @Attribute
    String contentType();

    /** The storage class, such as {@code GLACIER}; null for the standard one. */
    @Attribute
    String storageClass();

    /** The id of this version; null where the bucket keeps none. */
    @Attribute
    String versionId();

    /** What the object's owner keeps with it. */
    @Attribute
    Map<String, String> metadata();

    /** Loads the attributes anew. */
    @Load(value = "HeadObject", create = "put(\"text\")")
    S3Object reload();

    /** Gets the object: its {@code Body} and all that S3 tells of it. */
    @Action("GetObject")
    Result get();

    /** Gets the object, or a part or version of it. */
    @Action("GetObject")
    Result get(Consumer<GetObjectRequest.Builder> more);

    /** Gets the object's bytes alone: {@code body().text()}. */
    @Action(value = "GetObject", at = "Body")
    Body body();

    /** Puts the object: text, {@code byte[]}, a {@code Path}, an {@code InputStream}. */
    @Action("PutObject")
    S3Object put(@Param("Body") Object body);

    /** Puts the object, with a content type, metadata and more. */
    @Action("PutObject")
    S3Object put(@Param("Body") Object body, Consumer<PutObjectRequest.Builder> more);

    /** Makes it a copy of another object, given as {@code bucket/key}. */
    @Action("CopyObject")
    S3Object copyFrom(@Param("CopySource") String copySource);

    /** Makes it a copy of another object, with more to say. */
    @Action("CopyObject")
    S3Object copyFrom(@Param("CopySource") String copySource, Consumer<CopyObjectRequest.Builder> more);

    /** Deletes the object. */
    @Action("DeleteObject")
    void delete();

    /** The bucket that it is in. */
    @SubResource
    Bucket bucket();

    /** Returns when the object can be seen. */
    @WaitUntil("ObjectExists")
    S3Object waitUntilExists();

    /** Returns when the object is gone. */
    @WaitUntil("ObjectNotExists")
    S3Object waitUntilNotExists();
}
