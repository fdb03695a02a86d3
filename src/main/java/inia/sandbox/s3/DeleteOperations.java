package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Deleting objects. */
public final class DeleteOperations {
    private static final int MOST = 1000;

    private final Buckets buckets;
    private final ObjectWriter writer;

    DeleteOperations(Buckets buckets, ObjectWriter writer) {
        this.buckets = buckets;
        this.writer = writer;
    }

    /** Deletes an object; one that isn't there doesn't make it fail. */
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request, Call call) {
        delete(
                request.bucket(),
                request.key(),
                request.versionId(),
                request.ifMatch(),
                request.expectedBucketOwner(),
                call);
        return DeleteObjectResponse.builder().build();
    }

    private void delete(String bucket, String key, String versionId, String ifMatch, String expectedOwner, Call call) {
        Unsupported.checkVersion(versionId);
        WriteConditions conditions = new WriteConditions(ifMatch, null);
        writer.remove(new Place(bucket, key, expectedOwner), call, before -> conditions.check(key, before));
    }

    /** Who may delete a bucket's objects may do so key by key: those that are refused don't keep the others. */
    private static void mayDelete(String bucket, ObjectIdentifier object, Call call) {
        String action = object.versionId() == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion";
        call.permissions().require(action, "arn:aws:s3:::" + bucket + "/" + object.key());
    }

    /** Deletes up to a thousand objects; quietly, it tells only of those that it could not. */
    public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request, Call call) {
        buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        List<ObjectIdentifier> objects =
                request.delete() == null ? List.of() : request.delete().objects();
        if (objects.isEmpty() || objects.size() > MOST) {
            throw S3Refusals.malformedXml();
        }
        List<DeletedObject> deleted = new ArrayList<>();
        List<S3Error> errors = new ArrayList<>();
        for (ObjectIdentifier object : objects) {
            try {
                mayDelete(request.bucket(), object, call);
                delete(
                        request.bucket(),
                        object.key(),
                        object.versionId(),
                        object.eTag(),
                        request.expectedBucketOwner(),
                        call);
                deleted.add(DeletedObject.builder()
                        .key(object.key())
                        .versionId(object.versionId())
                        .build());
            } catch (Refusal refusal) {
                errors.add(S3Error.builder()
                        .key(object.key())
                        .versionId(object.versionId())
                        .code(refusal.code())
                        .message(refusal.getMessage())
                        .build());
            }
        }
        boolean quiet = Boolean.TRUE.equals(request.delete().quiet());
        return DeleteObjectsResponse.builder()
                .deleted(quiet || deleted.isEmpty() ? null : deleted)
                .errors(errors.isEmpty() ? null : errors)
                .build();
    }
}
