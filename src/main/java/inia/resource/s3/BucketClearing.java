package inia.resource.s3;

import inia.client.NotSentException;
import inia.client.Result;
import inia.resource.Action;
import inia.resource.Param;
import inia.resource.Resource;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Whether a bucket is empty, and how it becomes so. */
public interface BucketClearing extends Resource {
    /** The versions of the objects in the bucket. */
    ObjectVersions objectVersions();

    /** The object of that key. */
    S3Object object(String key);

    /** Deletes up to 1,000 objects. */
    Result deleteObjects(Consumer<DeleteObjectsRequest.Builder> request);

    /** Whether there is nothing in the bucket: no object, and no former version of one. */
    @Action("ListObjectVersions")
    default boolean isEmpty() {
        return objectVersions().isEmpty();
    }

    /**
     * Deletes all that is in the bucket, with all versions and delete markers, for good, if that is at most 1,000.
     *
     * @return how many were deleted
     * @throws NotSentException if there are more; nothing was deleted then
     */
    @Action("DeleteObjects")
    default long empty() {
        return empty(false);
    }

    /**
     * Deletes all that is in the bucket, with all versions and delete markers, for good.
     *
     * @param evenAboveAThousand whether more than 1,000 may be deleted
     * @return how many were deleted
     * @throws NotSentException if there are more and they may not; nothing was deleted then
     * @throws inia.client.AwsException if one can't be deleted, such as a locked one
     */
    @Action("DeleteObjects")
    default long empty(@Param("EvenAboveAThousand") boolean evenAboveAThousand) {
        if (!evenAboveAThousand && objectVersions().limit(1001).count() > 1000) {
            throw new NotSentException(this + " has " + objectVersions().count()
                    + " objects, versions and delete markers: more than 1,000. Nothing was deleted."
                    + " If they shall all go for good: empty(true)");
        }
        long deleted = 0;
        for (List<ObjectVersion> page : objectVersions().pages()) {
            if (page.isEmpty()) {
                continue;
            }
            deleted += page.size();
            List<ObjectIdentifier> versions = page.stream()
                    .map(version -> ObjectIdentifier.builder()
                            .key(version.objectKey())
                            .versionId(version.id())
                            .build())
                    .toList();
            Result answer = deleteObjects(
                    request -> request.delete(all -> all.objects(versions).quiet(true)));
            for (S3Error refused : ((DeleteObjectsResponse) answer.sdk()).errors()) {
                // Once more by itself: it is done now, or AWS says why not.
                object(refused.key()).version(refused.versionId()).delete();
            }
        }
        return deleted;
    }
}
