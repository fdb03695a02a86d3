package inia.resource.s3;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.RestoreStatus;

/** A version of an object; or a mark that the object was deleted. */
@ResourceType(service = "s3", name = "ObjectVersion", batch = VersionBatch.class)
public interface ObjectVersion extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** The version's id; {@code null}, as text, for what was put when the bucket kept no versions. */
    @Identifier(value = "VersionId", position = 2)
    String id();

    /** Whether it is the one that is there now. */
    @Attribute
    Boolean isLatest();

    /** The size in bytes; null for a delete marker. */
    @Attribute
    Long size();

    /** The entity tag, in quotes; null for a delete marker. */
    @Attribute("ETag")
    String eTag();

    /** When it was put. */
    @Attribute
    Instant lastModified();

    /** The storage class, such as {@code STANDARD}. */
    @Attribute
    String storageClass();

    /** Which checksums S3 has of it. */
    @Attribute
    List<String> checksumAlgorithm();

    /** {@code FULL_OBJECT} or {@code COMPOSITE}. */
    @Attribute
    String checksumType();

    /** Who owns it. */
    @Attribute
    Owner owner();

    /** Whether it is being brought back from an archive. */
    @Attribute
    RestoreStatus restoreStatus();

    /** Whether it is no content, but a mark that the object was deleted. */
    default boolean isDeleteMarker() {
        return isLatest() != null && eTag() == null;
    }

    /** Gets the version: its {@code Body} and all that S3 tells of it. */
    @Action("GetObject")
    Result get();

    /** Gets the version: its {@code Body} and all that S3 tells of it, with more to say. */
    @Action("GetObject")
    Result get(Consumer<GetObjectRequest.Builder> more);

    /** Gets the version: its {@code Body} and all that S3 tells of it, as a {@code Map} by the API's names. */
    @Action("GetObject")
    Result get(Map<String, ?> parameters);

    /** Gets what S3 tells of the version, without its bytes. */
    @Action("HeadObject")
    Result head();

    /** Gets what S3 tells of the version, without its bytes, with more to say. */
    @Action("HeadObject")
    Result head(Consumer<HeadObjectRequest.Builder> more);

    /** Gets what S3 tells of the version, without its bytes, as a {@code Map} by the API's names. */
    @Action("HeadObject")
    Result head(Map<String, ?> parameters);

    /** Deletes the version for good. */
    @Action("DeleteObject")
    void delete();

    /** Deletes the version for good, with more to say. */
    @Action("DeleteObject")
    void delete(Consumer<DeleteObjectRequest.Builder> more);

    /** Deletes the version for good, as a {@code Map} by the API's names. */
    @Action("DeleteObject")
    void delete(Map<String, ?> parameters);

    /** The object. */
    @SubResource
    S3Object object();
}
