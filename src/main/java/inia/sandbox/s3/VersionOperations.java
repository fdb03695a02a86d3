package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.VersioningConfiguration;

/** Whether a bucket keeps versions, and which it keeps. */
public final class VersionOperations {
    private final Buckets buckets;
    private final ObjectWriter writer;

    VersionOperations(Buckets buckets, ObjectWriter writer) {
        this.buckets = buckets;
        this.writer = writer;
    }

    /** Lets a bucket keep versions, or no more new ones. */
    public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request, Call call) {
        VersioningConfiguration asked = request.versioningConfiguration();
        String status = asked.statusAsString();
        boolean known = Bucket.ENABLED.equals(status) || "Suspended".equals(status);
        if (!known && (status != null || asked.mfaDelete() == null)) {
            throw status == null
                    ? new Refusal(
                            "IllegalVersioningConfigurationException", 400, "The Versioning element must be specified")
                    : S3Refusals.malformedXml();
        }
        return writer.change(() -> {
            Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
            if (bucket.objectLock() && !Bucket.ENABLED.equals(status)) {
                throw new Refusal(
                        "InvalidBucketState",
                        409,
                        "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.");
            }
            String mfaDelete = asked.mfaDelete() == null ? bucket.mfaDelete() : asked.mfaDeleteAsString();
            buckets.all()
                    .put(
                            bucket.name(),
                            bucket.withVersioning(status == null ? bucket.versioning() : status, mfaDelete));
            return PutBucketVersioningResponse.builder().build();
        });
    }

    /** Whether a bucket keeps versions. */
    public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        return GetBucketVersioningResponse.builder()
                .status(bucket.versioning())
                .mfaDelete(bucket.mfaDelete())
                .build();
    }

    /** A page of all versions of a bucket's objects, and of its delete markers. */
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        UnaryOperator<String> written = Pages.written(request.encodingTypeAsString());
        String keyMarker = Pages.text(request.keyMarker());
        String idMarker = Pages.text(request.versionIdMarker()).isEmpty() ? null : request.versionIdMarker();
        if (keyMarker.isEmpty() && idMarker != null) {
            throw S3Refusals.invalidArgument(
                    "A version-id marker cannot be specified without a key marker.", "version-id-marker", idMarker);
        }
        Listing<VersionList.Listed> listing = Listing.of(
                new VersionList(buckets.objects(bucket), buckets.older(bucket), buckets.nulls(bucket)),
                Pages.text(request.prefix()),
                Pages.text(request.delimiter()),
                new Listing.Marker(keyMarker, idMarker),
                Pages.most(request.maxKeys(), "max-keys"));
        List<ObjectVersion> versions = new ArrayList<>();
        List<DeleteMarkerEntry> markers = new ArrayList<>();
        for (Map.Entry<String, VersionList.Listed> row : listing.rows()) {
            String key = written.apply(row.getKey());
            if (row.getValue().object().version().deleteMarker()) {
                markers.add(marker(key, row.getValue(), bucket));
            } else {
                versions.add(version(key, row.getValue(), bucket));
            }
        }
        VersionList.Listed last = listing.lastRow();
        return ListObjectVersionsResponse.builder()
                .name(bucket.name())
                .prefix(written.apply(Pages.text(request.prefix())))
                .delimiter(request.delimiter() == null ? null : written.apply(request.delimiter()))
                .keyMarker(written.apply(keyMarker))
                .versionIdMarker(Pages.text(idMarker))
                .encodingType(request.encodingTypeAsString())
                .maxKeys(request.maxKeys() == null ? Pages.LARGEST : request.maxKeys())
                .isTruncated(listing.truncated())
                .nextKeyMarker(listing.truncated() ? written.apply(listing.last()) : null)
                .nextVersionIdMarker(
                        listing.truncated() && last != null
                                ? last.object().version().told()
                                : null)
                .versions(versions)
                .deleteMarkers(markers)
                .commonPrefixes(Pages.prefixes(listing, written))
                .build();
    }

    private static ObjectVersion version(String key, VersionList.Listed listed, Bucket bucket) {
        StoredObject object = listed.object();
        return ObjectVersion.builder()
                .key(key)
                .versionId(object.version().told())
                .isLatest(listed.latest())
                .lastModified(object.modified())
                .eTag(object.quotedEtag())
                .size(object.size())
                .storageClass(object.description().storageClass())
                .owner(Owners.of(bucket.account()))
                .checksumAlgorithmWithStrings(object.checksum().kind().name())
                .checksumType(object.checksum().type())
                .build();
    }

    private static DeleteMarkerEntry marker(String key, VersionList.Listed listed, Bucket bucket) {
        return DeleteMarkerEntry.builder()
                .key(key)
                .versionId(listed.object().version().told())
                .isLatest(listed.latest())
                .lastModified(listed.object().modified())
                .owner(Owners.of(bucket.account()))
                .build();
    }
}
