package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;

/** Copying objects; the copy shares the bytes. */
public final class CopyOperations {
    private final Buckets buckets;
    private final Contents contents;
    private final ObjectWriter writer;
    private final Sources sources;

    CopyOperations(Buckets buckets, Contents contents, ObjectWriter writer, Sources sources) {
        this.buckets = buckets;
        this.contents = contents;
        this.writer = writer;
        this.sources = sources;
    }

    /** Copies an object, with its headers or with others. */
    public CopyObjectResponse copyObject(CopyObjectRequest request, Call call) {
        Place place =
                Place.checked(request.destinationBucket(), request.destinationKey(), request.expectedBucketOwner());
        buckets.find(place.bucket(), place.expectedOwner(), call);
        Unsupported.check(request);
        CopySource source = CopySource.of(request.copySource());
        boolean replace = replaces(request.metadataDirectiveAsString(), "metadata");
        checkNotOntoItself(request, source, replace);
        StoredObject original = sources.find(source, request, call);
        StoredChecksum checksum = checksum(original, ChecksumKind.named(request.checksumAlgorithmAsString()));
        Description description = replace
                ? Description.of(request)
                : original.description().withStorageClass(request.storageClassAsString());
        Settings settings =
                replaces(request.taggingDirectiveAsString(), "tagging") ? Settings.of(request) : original.settings();
        WriteConditions conditions = new WriteConditions(request.ifMatch(), request.ifNoneMatch());
        StoredObject copy = writer.put(place, call, before -> conditions.check(place.key(), before), before -> {
            // The source may have been replaced meanwhile; then its bytes of before may be gone.
            StoredObject current = sources.find(source, request, call);
            contents.share(current.content());
            boolean same = current.content().equals(original.content());
            return new StoredObject(
                    current.content(),
                    current.size(),
                    current.etag(),
                    Times.seconds(call.now()),
                    description,
                    same ? checksum : current.checksum(),
                    settings,
                    List.of(),
                    null);
        });
        return response(copy);
    }

    private static boolean replaces(String directive, String what) {
        if (directive != null && !directive.equals("COPY") && !directive.equals("REPLACE")) {
            throw S3Refusals.invalidArgument(
                    "Unknown " + what + " directive.", "x-amz-" + what + "-directive", directive);
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

    /** The checksum that the copy is to have: the original's, unless another kind is asked for. */
    private StoredChecksum checksum(StoredObject original, ChecksumKind asked) {
        if (asked == null || asked == original.checksum().kind()) {
            return original.checksum();
        }
        BodyChecks checks = BodyChecks.of(asked);
        try (InputStream bytes = contents.open(original.content())) {
            checks.updateAll(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read the copy's source: " + failure.getMessage(), failure);
        }
        return checks.finish().checksum();
    }

    private static CopyObjectResponse response(StoredObject copy) {
        CopyObjectResult.Builder result =
                CopyObjectResult.builder().eTag(copy.quotedEtag()).lastModified(copy.modified());
        copy.checksum().tell((SdkPojo) result);
        return CopyObjectResponse.builder()
                .serverSideEncryption("AES256")
                .copyObjectResult(result.build())
                .build();
    }
}
