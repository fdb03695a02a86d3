package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.time.Instant;
import software.amazon.awssdk.core.SdkRequest;

/** Finds what is copied. */
record Sources(Buckets buckets, ObjectFinder finder) {
    /** The object that a request to copy is about, on the conditions that it names. */
    StoredObject find(CopySource source, SdkRequest request, Call call) {
        Bucket bucket = buckets.ofAnyRegion(source.bucket(), Members.text(request, "ExpectedSourceBucketOwner"), call);
        StoredObject object = object(source, bucket);
        new ReadConditions(
                        Members.text(request, "CopySourceIfMatch"),
                        Members.text(request, "CopySourceIfNoneMatch"),
                        Members.of(request, "CopySourceIfModifiedSince", Instant.class),
                        Members.of(request, "CopySourceIfUnmodifiedSince", Instant.class),
                        "x-amz-copy-source-")
                .check(object);
        Archive.checkCopyable(object, call.now());
        EncryptionRules.checkKey(request, "CopySource", object);
        return object;
    }

    private StoredObject object(CopySource source, Bucket bucket) {
        try {
            return finder.find(bucket, source.key(), source.versionId(), "GET");
        } catch (Refusal refusal) {
            throw refusal.code().equals("MethodNotAllowed")
                    ? S3Refusals.invalidRequest(
                            "The source of a copy request may not specifically refer to a delete marker by version id.")
                    : refusal;
        }
    }
}
