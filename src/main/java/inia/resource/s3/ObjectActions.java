package inia.resource.s3;

import inia.client.Body;
import inia.client.Result;
import inia.resource.Action;
import inia.resource.Identifier;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;

/** What can be done with an object, whether it was named or found in a listing. */
public interface ObjectActions extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The key: the object's name in the bucket. */
    @Identifier(value = "Key", position = 1)
    String key();

    /** Gets the object: its {@code Body} and all that S3 tells of it. */
    @Action("GetObject")
    Result get();

    /** Gets the object: its {@code Body} and all that S3 tells of it, with more to say. */
    @Action("GetObject")
    Result get(Consumer<GetObjectRequest.Builder> more);

    /** Gets the object: its {@code Body} and all that S3 tells of it, as a {@code Map} by the API's names. */
    @Action("GetObject")
    Result get(Map<String, ?> parameters);

    /** Gets the object's bytes alone: {@code body().text()}. */
    @Action(value = "GetObject", at = "Body")
    Body body();

    /** Deletes the object. */
    @Action("DeleteObject")
    void delete();

    /** Deletes the object, with more to say. */
    @Action("DeleteObject")
    void delete(Consumer<DeleteObjectRequest.Builder> more);

    /** Deletes the object, as a {@code Map} by the API's names. */
    @Action("DeleteObject")
    void delete(Map<String, ?> parameters);

    /** Begins an upload in parts, to be filled part by part. */
    @Action("CreateMultipartUpload")
    MultipartUpload initiateMultipartUpload();

    /** Begins an upload in parts, to be filled part by part, with more to say. */
    @Action("CreateMultipartUpload")
    MultipartUpload initiateMultipartUpload(Consumer<CreateMultipartUploadRequest.Builder> more);

    /** Begins an upload in parts, to be filled part by part, as a {@code Map} by the API's names. */
    @Action("CreateMultipartUpload")
    MultipartUpload initiateMultipartUpload(Map<String, ?> parameters);

    /** Brings the object back from an archive for a while. */
    @Action("RestoreObject")
    Result restoreObject();

    /** Brings the object back from an archive for a while, with more to say. */
    @Action("RestoreObject")
    Result restoreObject(Consumer<RestoreObjectRequest.Builder> more);

    /** Brings the object back from an archive for a while, as a {@code Map} by the API's names. */
    @Action("RestoreObject")
    Result restoreObject(Map<String, ?> parameters);

    /** The grants of the object. */
    @SubResource
    ObjectAcl acl();

    /** The bucket that it is in. */
    @SubResource
    Bucket bucket();

    /** An upload of the object in parts, by the id that it had when it was begun. */
    @SubResource
    MultipartUpload multipartUpload(@Param("UploadId") String id);

    /** A version of the object, by its id. */
    @SubResource
    ObjectVersion version(@Param("VersionId") String id);
}
