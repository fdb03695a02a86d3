package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Streamed;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Getting objects, whole or in part, with their bytes or without. */
public final class GetOperations {
    private final Buckets buckets;
    private final Contents contents;

    GetOperations(Buckets buckets, Contents contents) {
        this.buckets = buckets;
        this.contents = contents;
    }

    /** Gets an object. */
    public Streamed<GetObjectResponse> getObject(GetObjectRequest request, Call call) {
        StoredObject object = find(request, call);
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
                .serverSideEncryption("AES256")
                .metadata(description.metadata());
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

    private StoredObject find(GetObjectRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        Unsupported.checkVersion(request.versionId());
        StoredObject object = buckets.objects(bucket).get(request.key());
        if (object == null) {
            throw S3Refusals.noSuchKey(request.key());
        }
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
                .responseContentType(request.responseContentType())
                .responseContentEncoding(request.responseContentEncoding())
                .responseContentDisposition(request.responseContentDisposition())
                .responseContentLanguage(request.responseContentLanguage())
                .responseCacheControl(request.responseCacheControl())
                .responseExpires(request.responseExpires())
                .build();
        Streamed<GetObjectResponse> got = getObject(same, call);
        return new Streamed<>(head(got.response()), got.length(), got.body());
    }

    private static HeadObjectResponse head(GetObjectResponse got) {
        return HeadObjectResponse.builder()
                .acceptRanges(got.acceptRanges())
                .eTag(got.eTag())
                .lastModified(got.lastModified())
                .contentLength(got.contentLength())
                .contentRange(got.contentRange())
                .partsCount(got.partsCount())
                .contentType(got.contentType())
                .contentEncoding(got.contentEncoding())
                .contentDisposition(got.contentDisposition())
                .contentLanguage(got.contentLanguage())
                .cacheControl(got.cacheControl())
                .expires(got.expires())
                .storageClass(got.storageClassAsString())
                .serverSideEncryption(got.serverSideEncryptionAsString())
                .metadata(got.metadata())
                .checksumType(got.checksumTypeAsString())
                .checksumCRC32(got.checksumCRC32())
                .checksumCRC32C(got.checksumCRC32C())
                .checksumCRC64NVME(got.checksumCRC64NVME())
                .checksumSHA1(got.checksumSHA1())
                .checksumSHA256(got.checksumSHA256())
                .build();
    }
}
