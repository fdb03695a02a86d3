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
    private final NewSettings newSettings;

    CopyOperations(Buckets buckets, Contents contents, ObjectWriter writer, Sources sources, NewSettings newSettings) {
        this.buckets = buckets;
        this.contents = contents;
        this.writer = writer;
        this.sources = sources;
        this.newSettings = newSettings;
    }

    /** Copies an object, with its headers or with others. */
    public CopyObjectResponse copyObject(CopyObjectRequest request, Call call) {
        Place place =
                Place.checked(request.destinationBucket(), request.destinationKey(), request.expectedBucketOwner());
        Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
        CopySource source = CopySource.of(request.copySource());
        boolean replace = replaces(request.metadataDirectiveAsString(), "metadata");
        StoredObject original = sources.find(source, request, call);
        Settings asked = newSettings.of(request, bucket, call);
        // With a default encryption of the bucket's own, S3 takes any copy for one that encrypts anew.
        boolean encrypts = newSettings.configurations().of(bucket).get(SubResources.ENCRYPTION) != null;
        checkNotOntoItself(request, source, replace || encrypts, original, asked);
        StoredChecksum checksum = checksum(original, ChecksumKind.named(request.checksumAlgorithmAsString()));
        Description description = replace
                ? Description.of(request)
                : original.description().withStorageClass(request.storageClassAsString());
        Settings settings = replaces(request.taggingDirectiveAsString(), "tagging")
                ? asked
                : asked.withTags(original.settings().tags());
        WriteConditions conditions = new WriteConditions(request.ifMatch(), request.ifNoneMatch());
        ObjectWriter.Put copy =
                writer.put(place, call, "ObjectCreated:Copy", before -> conditions.check(place.key(), before), at -> {
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
                            null,
                            null);
                });
        CopyObjectResponse.Builder response = response(copy, told(source, original, call));
        new Expirations(newSettings.configurations()).tell((SdkPojo) response, bucket, place.key(), copy.object());
        return response.build();
    }

    private static boolean replaces(String directive, String what) {
        if (directive != null && !directive.equals("COPY") && !directive.equals("REPLACE")) {
            throw S3Refusals.invalidArgument(
                    "Unknown " + what + " directive.", "x-amz-" + what + "-directive", directive);
        }
        return "REPLACE".equals(directive);
    }

    private static void checkNotOntoItself(
            CopyObjectRequest request, CopySource source, boolean replace, StoredObject original, Settings asked) {
        boolean same = source.bucket().equals(request.destinationBucket())
                && source.key().equals(request.destinationKey());
        boolean changes = replace
                || source.versionId() != null
                || request.storageClass() != null
                || request.websiteRedirectLocation() != null
                || request.serverSideEncryption() != null
                || original.settings().restored() != null
                || !asked.encryption().equals(original.settings().encryption());
        if (same && !changes) {
            throw S3Refusals.invalidRequest(
                    "This copy request is illegal because it is trying to copy an object to itself"
                            + " without changing the object's metadata, storage class, website redirect location or encryption"
                            + " attributes.");
        }
    }

    private String told(CopySource source, StoredObject original, Call call) {
        return ObjectEditor.told(buckets.ofAnyRegion(source.bucket(), null, call), original);
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

    private static CopyObjectResponse.Builder response(ObjectWriter.Put put, String sourceVersion) {
        StoredObject copy = put.object();
        CopyObjectResult.Builder result =
                CopyObjectResult.builder().eTag(copy.quotedEtag()).lastModified(copy.modified());
        copy.checksum().tell((SdkPojo) result);
        CopyObjectResponse.Builder response = CopyObjectResponse.builder()
                .versionId(put.told())
                .copySourceVersionId(sourceVersion)
                .copyObjectResult(result.build());
        copy.settings().encryption().tell((SdkPojo) response);
        return response;
    }
}
