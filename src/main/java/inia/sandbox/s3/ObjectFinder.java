package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;

/** Finds the version of an object that a request is about. */
final class ObjectFinder {
    private final Buckets buckets;
    private final Versions versions;

    ObjectFinder(Buckets buckets, Versions versions) {
        this.buckets = buckets;
        this.versions = versions;
    }

    /**
     * A version.
     *
     * @param versionId its id; {@code null} for the current one
     * @param method the request's method, as a refusal tells it
     * @throws Refusal if there is none, or it only says that the object was deleted
     */
    StoredObject find(Bucket bucket, String key, String versionId, String method) {
        if (versionId == null) {
            return current(bucket, key);
        }
        StoredObject version = find(bucket, key, versionId);
        if (version.version().deleteMarker()) {
            throw new Refusal("MethodNotAllowed", 405, "The specified method is not allowed against this resource.")
                    .with("Method", method)
                    .with("ResourceType", "DeleteMarker")
                    .with("x-amz-delete-marker", "true")
                    .with("x-amz-version-id", version.version().told())
                    .with("Allow", "DELETE");
        }
        return version;
    }

    /** As {@link #find(Bucket, String, String, String)} for reading; whether an object is missing is for those who may list. */
    StoredObject find(Bucket bucket, String key, String versionId, Call call) {
        try {
            return find(bucket, key, versionId, "GET");
        } catch (Refusal refusal) {
            boolean missing = refusal.code().equals("NoSuchKey");
            throw missing && !call.permissions().allows("s3:ListBucket", bucket.arn())
                    ? S3Refusals.accessDenied()
                    : refusal;
        }
    }

    private StoredObject current(Bucket bucket, String key) {
        StoredObject latest = versions.latest(bucket, key);
        if (latest == null) {
            throw S3Refusals.noSuchKey(key);
        }
        if (latest.version().deleteMarker()) {
            throw S3Refusals.noSuchKey(key)
                    .with("x-amz-delete-marker", "true")
                    .with("x-amz-version-id", latest.version().told());
        }
        return latest;
    }

    private StoredObject find(Bucket bucket, String key, String versionId) {
        if (!bucket.hasVersions()) {
            checkId(versionId);
        }
        StoredObject version = versions.version(bucket, key, versionId);
        if (version == null) {
            throw new Refusal("NoSuchVersion", 404, "The specified version does not exist.")
                    .with("Key", key)
                    .with("VersionId", versionId);
        }
        return version;
    }

    /** Refuses what can't be a version's id. */
    static void checkId(String versionId) {
        if (versionId != null && !versionId.equals(Version.NULL) && Stamp.number(versionId) < 0) {
            throw S3Refusals.invalidArgument("Invalid version id specified", "versionId", versionId);
        }
    }
}
