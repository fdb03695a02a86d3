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
        WriteConditions conditions = new WriteConditions(request.ifMatch(), null);
        Versions.Deleted deleted = writer.remove(
                new Place(request.bucket(), request.key(), request.expectedBucketOwner()),
                request.versionId(),
                call,
                Boolean.TRUE.equals(request.bypassGovernanceRetention()),
                before -> conditions.check(request.key(), before));
        return DeleteObjectResponse.builder()
                .versionId(deleted.version())
                .deleteMarker(deleted.marker() ? true : null)
                .build();
    }

    private DeletedObject delete(ObjectIdentifier object, DeleteObjectsRequest request, Call call) {
        WriteConditions conditions = new WriteConditions(object.eTag(), null);
        if (object.key() == null || object.key().isEmpty()) {
            throw new Refusal("UserKeyMustBeSpecified", 400, "The bucket POST must contain the specified field name.");
        }
        Versions.Deleted deleted = writer.remove(
                new Place(request.bucket(), object.key(), request.expectedBucketOwner()),
                object.versionId(),
                call,
                Boolean.TRUE.equals(request.bypassGovernanceRetention()),
                before -> conditions.check(object.key(), before));
        return DeletedObject.builder()
                .key(object.key())
                .versionId(object.versionId())
                .deleteMarker(deleted.marker() ? true : null)
                .deleteMarkerVersionId(deleted.marker() ? deleted.version() : null)
                .build();
    }

    /** Who may delete a bucket's objects may do so key by key: those that are refused don't keep the others. */
    private static void mayDelete(String bucket, ObjectIdentifier object, Call call) {
        String action = object.versionId() == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion";
        call.permissions().require(action, "arn:aws:s3:::" + bucket + "/" + object.key());
    }

    /** Deletes up to a thousand objects; quietly, it tells only of those that it could not. */
    public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request, Call call) {
        List<ObjectIdentifier> objects =
                request.delete() == null ? List.of() : request.delete().objects();
        if (objects.isEmpty() || objects.size() > MOST) {
            throw S3Refusals.malformedXml();
        }
        buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        List<DeletedObject> deleted = new ArrayList<>();
        List<S3Error> errors = new ArrayList<>();
        for (ObjectIdentifier object : objects) {
            try {
                mayDelete(request.bucket(), object, call);
                deleted.add(delete(object, request, call));
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
