package inia.sandbox.s3;

import inia.sandbox.call.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Uploads of parts: begin, abort, list them and their parts. */
public final class MultipartOperations {
    private final Buckets buckets;
    private final Uploads uploads;
    private final Contents contents;
    private final ObjectWriter writer;
    private final NewSettings newSettings;

    MultipartOperations(
            Buckets buckets, Uploads uploads, Contents contents, ObjectWriter writer, NewSettings newSettings) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.contents = contents;
        this.writer = writer;
        this.newSettings = newSettings;
    }

    /** Begins an upload of parts. */
    public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request, Call call) {
        Place place = Place.checked(request.bucket(), request.key(), request.expectedBucketOwner());
        Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
        Instant now = call.now();
        ChecksumKind asked = ChecksumKind.named(request.checksumAlgorithmAsString());
        Upload upload = new Upload(
                Stamp.id(Stamp.next(now, 0)),
                place.key(),
                Times.seconds(now),
                Description.of(request),
                newSettings.of(request, bucket, call),
                asked,
                composite(asked, request.checksumTypeAsString()));
        writer.change(() -> {
            uploads.add(buckets.find(place.bucket(), place.expectedOwner(), call), upload);
            return null;
        });
        CreateMultipartUploadResponse.Builder response = CreateMultipartUploadResponse.builder()
                .bucket(place.bucket())
                .key(place.key())
                .uploadId(upload.id())
                .checksumAlgorithm(request.checksumAlgorithmAsString())
                .checksumType(asked == null ? null : type(upload));
        upload.settings().encryption().tell((SdkPojo) response);
        return response.build();
    }

    private static boolean composite(ChecksumKind kind, String type) {
        if (type == null) {
            return kind != null && kind != ChecksumKind.CRC64NVME;
        }
        if (kind == null) {
            throw S3Refusals.invalidRequest(
                    "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        }
        boolean composite = type.equals("COMPOSITE");
        if (!composite && !type.equals("FULL_OBJECT")) {
            throw S3Refusals.invalidRequest("Value for x-amz-checksum-type header is invalid.");
        }
        if (composite ? kind == ChecksumKind.CRC64NVME : !kind.joins()) {
            throw S3Refusals.invalidRequest("The " + type + " checksum type cannot be used with the "
                    + kind.name().toLowerCase(java.util.Locale.ROOT) + " checksum algorithm.");
        }
        return composite;
    }

    private static ChecksumType type(Upload upload) {
        return upload.composite() ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT;
    }

    /** Ends an upload; its parts are gone. */
    public AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request, Call call) {
        return writer.change(() -> {
            Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
            uploads.end(bucket, uploads.find(bucket, request.key(), request.uploadId()), contents);
            return AbortMultipartUploadResponse.builder().build();
        });
    }

    /** A page of the uploads that are under way in a bucket. */
    public ListMultipartUploadsResponse listMultipartUploads(ListMultipartUploadsRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        UnaryOperator<String> written = Pages.written(request.encodingTypeAsString());
        int most = Pages.most(request.maxUploads(), "max-uploads");
        String keyMarker = Pages.text(request.keyMarker());
        String idMarker =
                keyMarker.isEmpty() || Pages.text(request.uploadIdMarker()).isEmpty() ? null : request.uploadIdMarker();
        Listing<Upload> listing = Listing.of(
                new OpenUploads(uploads.of(bucket)),
                Pages.text(request.prefix()),
                Pages.text(request.delimiter()),
                new Listing.Marker(keyMarker, idMarker),
                most);
        Upload last = listing.lastRow();
        return ListMultipartUploadsResponse.builder()
                .bucket(bucket.name())
                .prefix(written.apply(Pages.text(request.prefix())))
                .delimiter(request.delimiter() == null ? null : written.apply(request.delimiter()))
                .keyMarker(written.apply(keyMarker))
                .uploadIdMarker(Pages.text(idMarker))
                .encodingType(request.encodingTypeAsString())
                .maxUploads(request.maxUploads() == null ? Pages.LARGEST : request.maxUploads())
                .isTruncated(listing.truncated())
                .nextKeyMarker(listing.truncated() ? written.apply(listing.last()) : null)
                .nextUploadIdMarker(listing.truncated() && last != null ? last.id() : null)
                .uploads(told(listing, bucket, written))
                .commonPrefixes(Pages.prefixes(listing, written))
                .build();
    }

    private static List<MultipartUpload> told(Listing<Upload> listing, Bucket bucket, UnaryOperator<String> written) {
        List<MultipartUpload> told = new ArrayList<>();
        for (Map.Entry<String, Upload> row : listing.rows()) {
            Upload upload = row.getValue();
            told.add(MultipartUpload.builder()
                    .key(written.apply(upload.key()))
                    .uploadId(upload.id())
                    .initiated(upload.initiated())
                    .storageClass(upload.description().storageClass())
                    .owner(Owners.of(bucket.account()))
                    .initiator(initiator(bucket))
                    .checksumAlgorithm(upload.kind().name())
                    .checksumType(type(upload))
                    .build());
        }
        return told;
    }

    private static Initiator initiator(Bucket bucket) {
        return Initiator.builder().id(Owners.of(bucket.account()).id()).build();
    }

    /** A page of the parts of an upload. */
    public ListPartsResponse listParts(ListPartsRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        int most = Pages.most(request.maxParts(), "max-parts");
        int marker = request.partNumberMarker() == null ? 0 : request.partNumberMarker();
        Pages.checkNotNegative(marker, "part-number-marker");
        Upload upload = uploads.find(bucket, request.key(), request.uploadId());
        List<software.amazon.awssdk.services.s3.model.Part> told = new ArrayList<>();
        boolean more = false;
        for (Part part : uploads.partsAfter(bucket, upload, marker)) {
            if (told.size() == most) {
                more = true;
                break;
            }
            told.add(part(part, upload));
        }
        return ListPartsResponse.builder()
                .bucket(bucket.name())
                .key(upload.key())
                .uploadId(upload.id())
                .partNumberMarker(marker)
                .nextPartNumberMarker(
                        told.isEmpty() ? 0 : told.get(told.size() - 1).partNumber())
                .maxParts(request.maxParts() == null ? Pages.LARGEST : request.maxParts())
                .isTruncated(more)
                .parts(told)
                .storageClass(upload.description().storageClass())
                .owner(Owners.of(bucket.account()))
                .initiator(initiator(bucket))
                .checksumAlgorithm(upload.kind().name())
                .checksumType(type(upload))
                .build();
    }

    private static software.amazon.awssdk.services.s3.model.Part part(Part part, Upload upload) {
        var told = software.amazon.awssdk.services.s3.model.Part.builder()
                .partNumber(part.number())
                .eTag(part.quotedEtag())
                .size(part.size())
                .lastModified(part.modified());
        if (upload.asked() != null) {
            part.checksum().tell((SdkPojo) told);
        }
        return told.build();
    }
}
