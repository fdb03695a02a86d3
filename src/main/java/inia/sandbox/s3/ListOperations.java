package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Listing the objects of a bucket. */
public final class ListOperations {
    private final Buckets buckets;
    private final boolean namesOwners;

    /**
     * @param namesOwners whether owners have display names
     */
    ListOperations(Buckets buckets, boolean namesOwners) {
        this.buckets = buckets;
        this.namesOwners = namesOwners;
    }

    /** A page of objects; the token it gives says where the next one goes on. */
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        String token = request.continuationToken();
        if (token != null && token.isEmpty()) {
            throw S3Refusals.invalidArgument(
                    "The continuation token provided is incorrect", "continuation-token", token);
        }
        String after = token == null ? Pages.text(request.startAfter()) : Tokens.read(token);
        UnaryOperator<String> written = Pages.written(request.encodingTypeAsString());
        int most = Pages.most(request.maxKeys(), "maxKeys");
        Listing<StoredObject> listing = Listing.of(
                new CurrentObjects(buckets.objects(bucket)),
                Pages.text(request.prefix()),
                Pages.text(request.delimiter()),
                new Listing.Marker(after, null),
                most);
        Owner owner = Boolean.TRUE.equals(request.fetchOwner()) ? owner(bucket) : null;
        return ListObjectsV2Response.builder()
                .name(bucket.name())
                .prefix(written.apply(Pages.text(request.prefix())))
                .delimiter(request.delimiter() == null ? null : written.apply(request.delimiter()))
                .startAfter(request.startAfter() == null || token != null ? null : written.apply(request.startAfter()))
                .encodingType(request.encodingTypeAsString())
                .maxKeys(request.maxKeys() == null ? Pages.LARGEST : request.maxKeys())
                .keyCount(listing.rows().size() + listing.commonPrefixes().size())
                .isTruncated(listing.truncated())
                .continuationToken(token)
                .nextContinuationToken(listing.truncated() ? Tokens.write(listing.last()) : null)
                .contents(objects(listing, owner, written))
                .commonPrefixes(Pages.prefixes(listing, written))
                .build();
    }

    /** A page of objects, in the older form: the next page goes on after the last key of this one. */
    public ListObjectsResponse listObjects(ListObjectsRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        UnaryOperator<String> written = Pages.written(request.encodingTypeAsString());
        Listing<StoredObject> listing = Listing.of(
                new CurrentObjects(buckets.objects(bucket)),
                Pages.text(request.prefix()),
                Pages.text(request.delimiter()),
                new Listing.Marker(Pages.text(request.marker()), null),
                Pages.most(request.maxKeys(), "maxKeys"));
        boolean next = listing.truncated() && request.delimiter() != null;
        return ListObjectsResponse.builder()
                .name(bucket.name())
                .prefix(written.apply(Pages.text(request.prefix())))
                .marker(written.apply(Pages.text(request.marker())))
                .delimiter(request.delimiter() == null ? null : written.apply(request.delimiter()))
                .encodingType(request.encodingTypeAsString())
                .maxKeys(request.maxKeys() == null ? Pages.LARGEST : request.maxKeys())
                .isTruncated(listing.truncated())
                .nextMarker(next ? written.apply(listing.last()) : null)
                .contents(objects(listing, owner(bucket), written))
                .commonPrefixes(Pages.prefixes(listing, written))
                .build();
    }

    private Owner owner(Bucket bucket) {
        return namesOwners ? Owners.named(bucket.account()) : Owners.of(bucket.account());
    }

    private static List<S3Object> objects(Listing<StoredObject> listing, Owner owner, UnaryOperator<String> written) {
        return listing.rows().stream()
                .map(row -> S3Object.builder()
                        .key(written.apply(row.getKey()))
                        .lastModified(row.getValue().modified())
                        .eTag(row.getValue().quotedEtag())
                        .size(row.getValue().size())
                        .storageClass(row.getValue().description().storageClass())
                        .checksumAlgorithmWithStrings(
                                row.getValue().checksum().kind().name())
                        .checksumType(row.getValue().checksum().type())
                        .owner(owner)
                        .build())
                .toList();
    }
}
