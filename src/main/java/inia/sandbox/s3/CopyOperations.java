package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;

/** Copying objects; the copy shares the bytes. */
public final class CopyOperations {
    private final Buckets buckets;
    private final Contents contents;
    private final ObjectWriter writer;

    CopyOperations(Buckets buckets, Contents contents, ObjectWriter writer) {
        this.buckets = buckets;
        this.contents = contents;
        this.writer = writer;
    }

    /** Copies an object, with its headers or with others. */
    public CopyObjectResponse copyObject(CopyObjectRequest request, Call call) {
        Place place =
                Place.checked(request.destinationBucket(), request.destinationKey(), request.expectedBucketOwner());
        buckets.find(place.bucket(), place.expectedOwner(), call);
        Unsupported.check(request);
        CopySource source = CopySource.of(request.copySource());
        Unsupported.checkVersion(source.versionId());
        boolean replace = replaces(request.metadataDirectiveAsString());
        checkNotOntoItself(request, source, replace);
        StoredObject original = find(source, request, call);
        StoredChecksum checksum = checksum(original, ChecksumKind.named(request.checksumAlgorithmAsString()));
        Description description = replace
                ? Description.of(request)
                : original.description().withStorageClass(request.storageClassAsString());
        WriteConditions conditions = new WriteConditions(request.ifMatch(), request.ifNoneMatch());
        StoredObject copy = writer.put(place, call, before -> conditions.check(place.key(), before), before -> {
            // The source may have been replaced meanwhile; then its bytes of before may be gone.
            StoredObject current = find(source, request, call);
            contents.share(current.content());
            boolean same = current.content().equals(original.content());
            return current.with(Times.seconds(call.now()), description, same ? checksum : current.checksum());
        });
        return response(copy);
    }

    private static boolean replaces(String directive) {
        if (directive != null && !directive.equals("COPY") && !directive.equals("REPLACE")) {
            throw S3Refusals.invalidArgument("Unknown metadata directive.", "x-amz-metadata-directive", directive);
        }
        return "REPLACE".equals(directive);
    }

    private static void checkNotOntoItself(CopyObjectRequest request, CopySource source, boolean replace) {
        boolean same = source.bucket().equals(request.destinationBucket())
                && source.key().equals(request.destinationKey());
        if (same && !replace && request.storageClass() == null && request.serverSideEncryption() == null) {
            throw S3Refusals.invalidRequest(
                    "This copy request is illegal because it is trying to copy an object to itself"
                            + " without changing the object's metadata, storage class, website redirect location or encryption"
                            + " attributes.");
        }
    }

    private StoredObject find(CopySource source, CopyObjectRequest request, Call call) {
        Bucket bucket = buckets.ofAnyRegion(source.bucket(), request.expectedSourceBucketOwner(), call);
        StoredObject object = buckets.objects(bucket).get(source.key());
        if (object == null) {
            throw S3Refusals.noSuchKey(source.key());
        }
        new ReadConditions(
                        request.copySourceIfMatch(),
                        request.copySourceIfNoneMatch(),
                        request.copySourceIfModifiedSince(),
                        request.copySourceIfUnmodifiedSince(),
                        "x-amz-copy-source-")
                .check(object);
        return object;
    }

    /** The checksum that the copy is to have: the original's, unless another kind is asked for. */
    private StoredChecksum checksum(StoredObject original, ChecksumKind asked) {
        if (asked == null || asked == original.checksum().kind()) {
            return original.checksum();
        }
        BodyChecks checks = BodyChecks.of(asked);
        byte[] buffer = new byte[64 << 10];
        try (InputStream bytes = contents.open(original.content())) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                checks.update(buffer, count);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read the copy's source: " + failure.getMessage(), failure);
        }
        return checks.finish().checksum();
    }

    private static CopyObjectResponse response(StoredObject copy) {
        StoredChecksum checksum = copy.checksum();
        return CopyObjectResponse.builder()
                .serverSideEncryption("AES256")
                .copyObjectResult(CopyObjectResult.builder()
                        .eTag(copy.quotedEtag())
                        .lastModified(copy.modified())
                        .checksumType(ChecksumType.FULL_OBJECT)
                        .checksumCRC32(checksum.valueOf(ChecksumKind.CRC32))
                        .checksumCRC32C(checksum.valueOf(ChecksumKind.CRC32C))
                        .checksumCRC64NVME(checksum.valueOf(ChecksumKind.CRC64NVME))
                        .checksumSHA1(checksum.valueOf(ChecksumKind.SHA1))
                        .checksumSHA256(checksum.valueOf(ChecksumKind.SHA256))
                        .build())
                .build();
    }
}
