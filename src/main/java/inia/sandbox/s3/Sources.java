package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.time.Instant;
import software.amazon.awssdk.core.SdkRequest;

/** Finds what is copied. */
record Sources(Buckets buckets) {
    /** The object that a request to copy is about, on the conditions that it names. */
    StoredObject find(CopySource source, SdkRequest request, Call call) {
        Bucket bucket = buckets.ofAnyRegion(source.bucket(), Members.text(request, "ExpectedSourceBucketOwner"), call);
        Unsupported.checkVersion(source.versionId());
        StoredObject object = buckets.objects(bucket).get(source.key());
        if (object == null) {
            throw S3Refusals.noSuchKey(source.key());
        }
        new ReadConditions(
                        Members.text(request, "CopySourceIfMatch"),
                        Members.text(request, "CopySourceIfNoneMatch"),
                        Members.of(request, "CopySourceIfModifiedSince", Instant.class),
                        Members.of(request, "CopySourceIfUnmodifiedSince", Instant.class),
                        "x-amz-copy-source-")
                .check(object);
        return object;
    }
}
