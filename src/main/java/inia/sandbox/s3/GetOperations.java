package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Streamed;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Getting objects, whole or in part, with their bytes or without. */
public final class GetOperations {
    private final Buckets buckets;
    private final ObjectFinder finder;
    private final Contents contents;
    private final Expirations expirations;

    GetOperations(Buckets buckets, ObjectFinder finder, Contents contents, Expirations expirations) {
        this.expirations = expirations;
        this.buckets = buckets;
        this.finder = finder;
        this.contents = contents;
    }

    /** Gets an object. */
    public Streamed<GetObjectResponse> getObject(GetObjectRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        StoredObject object = find(bucket, request, call);
        Archive.checkReadable(object, call.now());
        return got(request, bucket, object, call);
    }

    private Streamed<GetObjectResponse> got(GetObjectRequest request, Bucket bucket, StoredObject object, Call call) {
        ByteRange range = range(request, object);
        Description description = object.description();
        GetObjectResponse.Builder response = GetObjectResponse.builder()
                .acceptRanges("bytes")
                .eTag(object.quotedEtag())
                .lastModified(object.modified())
                .contentLength(range == null ? object.size() : range.length())
                .contentRange(range == null ? null : range.told(object.size()))
                .contentType(or(request.responseContentType(), description.contentType()))
                .contentEncoding(or(request.responseContentEncoding(), description.contentEncoding()))
                .contentDisposition(or(request.responseContentDisposition(), description.contentDisposition()))
                .contentLanguage(or(request.responseContentLanguage(), description.contentLanguage()))
                .cacheControl(or(request.responseCacheControl(), description.cacheControl()))
                .expires(or(request.responseExpires(), description.expires()))
                .storageClass(description.toldStorageClass())
                .versionId(ObjectEditor.told(bucket, object))
                .tagCount(
                        object.settings().tags().isEmpty()
                                ? null
                                : object.settings().tags().size())
                .restore(Archive.told(object, call.now()))
                .websiteRedirectLocation(description.websiteRedirect())
                .metadata(description.metadata());
        object.settings().encryption().tell((SdkPojo) response);
        object.settings().lock().tell((SdkPojo) response);
        response.replicationStatus(object.settings().replication());
        if (request.versionId() == null) {
            expirations.tell((SdkPojo) response, bucket, request.key(), object);
        }
        if (request.partNumber() != null && !object.parts().isEmpty()) {
            response.partsCount(object.parts().size());
        }
        if (request.range() == null && request.checksumMode() == ChecksumMode.ENABLED) {
            checksum(request, object).tell((SdkPojo) response);
        }
        long first = range == null ? 0 : range.first();
        long length = range == null ? object.size() : range.length();
        return new Streamed<>(response.build(), length, () -> contents.open(object.content(), first, length));
    }

    private static ByteRange range(GetObjectRequest request, StoredObject object) {
        if (request.partNumber() == null) {
            return ByteRange.of(request.range(), object.size());
        }
        if (request.range() != null) {
            throw S3Refusals.invalidRequest("Cannot specify both Range header and partNumber query parameter");
        }
        return PartRange.of(request.partNumber(), object);
    }

    /** The object's checksum, or that of the part that is asked for. */
    private static StoredChecksum checksum(GetObjectRequest request, StoredObject object) {
        return request.partNumber() == null || object.parts().isEmpty()
                ? object.checksum()
                : new StoredChecksum(
                        object.checksum().kind(),
                        object.parts().get(request.partNumber() - 1).checksum());
    }

    private StoredObject find(Bucket bucket, GetObjectRequest request, Call call) {
        StoredObject object = finder.find(bucket, request.key(), request.versionId(), call);
        EncryptionRules.checkKey(request, "", object);
        new ReadConditions(
                        request.ifMatch(),
                        request.ifNoneMatch(),
                        request.ifModifiedSince(),
                        request.ifUnmodifiedSince(),
                        "")
                .check(object);
        return object;
    }

    private static <T> T or(T asked, T kept) {
        return asked != null ? asked : kept;
    }

    /** Says of an object what getting it would, without the bytes. */
    public Streamed<HeadObjectResponse> headObject(HeadObjectRequest request, Call call) {
        GetObjectRequest same = GetObjectRequest.builder()
                .bucket(request.bucket())
                .key(request.key())
                .versionId(request.versionId())
                .partNumber(request.partNumber())
                .range(request.range())
                .ifMatch(request.ifMatch())
                .ifNoneMatch(request.ifNoneMatch())
                .ifModifiedSince(request.ifModifiedSince())
                .ifUnmodifiedSince(request.ifUnmodifiedSince())
                .checksumMode(request.checksumModeAsString())
                .expectedBucketOwner(request.expectedBucketOwner())
                .sseCustomerAlgorithm(request.sseCustomerAlgorithm())
                .sseCustomerKey(request.sseCustomerKey())
                .sseCustomerKeyMD5(request.sseCustomerKeyMD5())
                .responseContentType(request.responseContentType())
                .responseContentEncoding(request.responseContentEncoding())
                .responseContentDisposition(request.responseContentDisposition())
                .responseContentLanguage(request.responseContentLanguage())
                .responseCacheControl(request.responseCacheControl())
                .responseExpires(request.responseExpires())
                .build();
        Bucket bucket = buckets.find(same.bucket(), same.expectedBucketOwner(), call);
        Streamed<GetObjectResponse> got = got(same, bucket, find(bucket, same, call), call);
        return new Streamed<>(head(got.response()), got.length(), got.body());
    }

    private static HeadObjectResponse head(GetObjectResponse got) {
        HeadObjectResponse.Builder head = HeadObjectResponse.builder();
        for (SdkField<?> field : got.sdkFields()) {
            Object value = field.getValueOrDefault(got);
            if (value != null) {
                Members.set((SdkPojo) head, field.memberName(), value);
            }
        }
        return head.build();
    }
}
