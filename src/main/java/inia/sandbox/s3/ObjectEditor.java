package inia.sandbox.s3;

import inia.sandbox.call.Call;
import software.amazon.awssdk.core.SdkRequest;

/** Changes what an object's version has beside its bytes, without making another version. */
final class ObjectEditor {
    private final Buckets buckets;
    private final Versions versions;
    private final ObjectFinder finder;
    private final ObjectWriter writer;

    ObjectEditor(Buckets buckets, Versions versions, ObjectFinder finder, ObjectWriter writer) {
        this.buckets = buckets;
        this.versions = versions;
        this.finder = finder;
        this.writer = writer;
    }

    /** Makes a version's changed form. */
    @FunctionalInterface
    interface Edit {
        StoredObject edited(Bucket bucket, StoredObject object);
    }

    /** The version that a request names by key and version id. */
    StoredObject find(SdkRequest request, Bucket bucket, String method) {
        return finder.find(bucket, Members.text(request, "Key"), Members.text(request, "VersionId"), method);
    }

    /** The version that a request names. */
    StoredObject find(SdkRequest request, Call call) {
        return find(request, bucket(request, call), "GET");
    }

    private Bucket bucket(SdkRequest request, Call call) {
        return buckets.find(Members.text(request, "Bucket"), Members.text(request, "ExpectedBucketOwner"), call);
    }

    /** Changes the version that a request names, and returns its changed form. */
    StoredObject edit(SdkRequest request, Call call, Edit edit) {
        StoredObject changed = writer.change(() -> {
            Bucket bucket = bucket(request, call);
            StoredObject edited = edit.edited(bucket, find(request, bucket, "PUT"));
            versions.replace(bucket, Members.text(request, "Key"), edited);
            return writer.changed(bucket, Members.text(request, "Key"), edited);
        });
        if (changed.settings().replication() != null) {
            writer.replicate();
        }
        return changed;
    }

    /** Tells queues of what was done to the version that a request names. */
    void tell(SdkRequest request, String event, StoredObject edited, Call call) {
        writer.tell(bucket(request, call), event, Members.text(request, "Key"), edited, call);
    }

    /** The id of a version as an answer tells it; {@code null} in a bucket that never kept versions. */
    static String told(Bucket bucket, StoredObject object) {
        return bucket.hasVersions() ? object.version().told() : null;
    }

    /** The id of a version as an answer to this request tells it. */
    String told(SdkRequest request, StoredObject object, Call call) {
        return told(bucket(request, call), object);
    }
}
