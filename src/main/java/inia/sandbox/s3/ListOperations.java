package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Listing the objects of a bucket. */
public final class ListOperations {
    private static final int LARGEST_PAGE = 1000;

    private final Buckets buckets;

    ListOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    /** A page of objects; the token it gives says where the next one goes on. */
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        String token = request.continuationToken();
        if (token != null && token.isEmpty()) {
            throw S3Refusals.invalidArgument(
                    "The continuation token provided is incorrect", "continuation-token", token);
        }
        String after = token == null ? text(request.startAfter()) : Tokens.read(token);
        UnaryOperator<String> written = written(request.encodingTypeAsString());
        int most = most(request.maxKeys());
        Listing listing =
                Listing.of(buckets.objects(bucket), text(request.prefix()), text(request.delimiter()), after, most);
        Owner owner = Boolean.TRUE.equals(request.fetchOwner()) ? Owners.of(bucket.account()) : null;
        return ListObjectsV2Response.builder()
                .name(bucket.name())
                .prefix(written.apply(text(request.prefix())))
                .delimiter(request.delimiter() == null ? null : written.apply(request.delimiter()))
                .startAfter(request.startAfter() == null ? null : written.apply(request.startAfter()))
                .encodingType(request.encodingTypeAsString())
                .maxKeys(request.maxKeys() == null ? LARGEST_PAGE : request.maxKeys())
                .keyCount(listing.objects().size() + listing.commonPrefixes().size())
                .isTruncated(listing.truncated())
                .continuationToken(token)
                .nextContinuationToken(listing.truncated() ? Tokens.write(listing.last()) : null)
                .contents(objects(listing, owner, written))
                .commonPrefixes(prefixes(listing, written))
                .build();
    }

    /** A page of objects, in the older form: the next page goes on after the last key of this one. */
    public ListObjectsResponse listObjects(ListObjectsRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        UnaryOperator<String> written = written(request.encodingTypeAsString());
        Listing listing = Listing.of(
                buckets.objects(bucket),
                text(request.prefix()),
                text(request.delimiter()),
                text(request.marker()),
                most(request.maxKeys()));
        boolean next = listing.truncated() && request.delimiter() != null;
        return ListObjectsResponse.builder()
                .name(bucket.name())
                .prefix(written.apply(text(request.prefix())))
                .marker(written.apply(text(request.marker())))
                .delimiter(request.delimiter() == null ? null : written.apply(request.delimiter()))
                .encodingType(request.encodingTypeAsString())
                .maxKeys(request.maxKeys() == null ? LARGEST_PAGE : request.maxKeys())
                .isTruncated(listing.truncated())
                .nextMarker(next ? written.apply(listing.last()) : null)
                .contents(objects(listing, Owners.of(bucket.account()), written))
                .commonPrefixes(prefixes(listing, written))
                .build();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static int most(Integer asked) {
        if (asked != null && asked < 0) {
            throw S3Refusals.invalidArgument(
                    "Argument maxKeys must be an integer between 0 and 2147483647", "maxKeys", asked);
        }
        return asked == null ? LARGEST_PAGE : Math.min(asked, LARGEST_PAGE);
    }

    private static UnaryOperator<String> written(String encodingType) {
        if (encodingType == null) {
            return text -> text;
        }
        if (!encodingType.equals("url")) {
            throw S3Refusals.invalidArgument(
                    "Invalid Encoding Method specified in Request", "encoding-type", encodingType);
        }
        return Keys::encode;
    }

    private static List<S3Object> objects(Listing listing, Owner owner, UnaryOperator<String> written) {
        return listing.objects().stream()
                .map(row -> S3Object.builder()
                        .key(written.apply(row.getKey()))
                        .lastModified(row.getValue().modified())
                        .eTag(row.getValue().quotedEtag())
                        .size(row.getValue().size())
                        .storageClass(row.getValue().description().storageClass())
                        .checksumAlgorithmWithStrings(
                                row.getValue().checksum().kind().name())
                        .checksumType(ChecksumType.FULL_OBJECT)
                        .owner(owner)
                        .build())
                .toList();
    }

    private static List<CommonPrefix> prefixes(Listing listing, UnaryOperator<String> written) {
        return listing.commonPrefixes().stream()
                .map(prefix ->
                        CommonPrefix.builder().prefix(written.apply(prefix)).build())
                .toList();
    }
}
