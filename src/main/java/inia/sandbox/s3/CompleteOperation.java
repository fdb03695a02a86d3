package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Making an object of an upload's parts; none of their bytes is copied. */
public final class CompleteOperation {
    private static final long SMALLEST_PART = 5L << 20;

    private final Buckets buckets;
    private final Uploads uploads;
    private final Contents contents;
    private final ObjectWriter writer;

    CompleteOperation(Buckets buckets, Uploads uploads, Contents contents, ObjectWriter writer) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.contents = contents;
        this.writer = writer;
    }

    /** Completes an upload; doing so again gives the same answer while the object is there. */
    public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request, Call call) {
        Place place = Place.checked(request.bucket(), request.key(), request.expectedBucketOwner());
        Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
        StoredObject present = buckets.objects(bucket).get(place.key());
        if (present != null && request.uploadId().equals(present.upload())) {
            return response(
                    place, new ObjectWriter.Put(present, present.version().id()), call);
        }
        List<CompletedPart> named = request.multipartUpload() == null
                ? List.of()
                : request.multipartUpload().parts();
        if (named.isEmpty()) {
            throw S3Refusals.malformedXml();
        }
        WriteConditions conditions = new WriteConditions(request.ifMatch(), request.ifNoneMatch());
        ObjectWriter.Put put = writer.put(
                place,
                call,
                "ObjectCreated:CompleteMultipartUpload",
                before -> {
                    uploads.find(bucket, place.key(), request.uploadId());
                    conditions.check(place.key(), before);
                },
                at -> join(request, at, named, call));
        return response(place, put, call);
    }

    private StoredObject join(
            CompleteMultipartUploadRequest request, Bucket bucket, List<CompletedPart> named, Call call) {
        Upload upload = uploads.find(bucket, request.key(), request.uploadId());
        List<Part> parts = parts(bucket, upload, named);
        long size = parts.stream().mapToLong(Part::size).sum();
        StoredChecksum checksum = PartsChecksum.of(upload, parts);
        checkWhole(request, upload, checksum, size);
        String content = contents.join(parts.stream()
                .map(part -> new Piece(part.content(), 0, part.size()))
                .toList());
        uploads.end(bucket, upload, contents);
        return new StoredObject(
                content,
                size,
                PartsChecksum.etag(parts),
                Times.seconds(call.now()),
                upload.description(),
                checksum,
                upload.settings(),
                parts.stream()
                        .map(part -> new PartSummary(
                                part.number(), part.size(), part.checksum().value()))
                        .toList(),
                upload.id(),
                null);
    }

    private List<Part> parts(Bucket bucket, Upload upload, List<CompletedPart> named) {
        List<Part> parts = new ArrayList<>();
        for (CompletedPart each : named) {
            if (each.partNumber() == null || each.eTag() == null) {
                throw S3Refusals.malformedXml();
            }
            if (!parts.isEmpty() && parts.get(parts.size() - 1).number() >= each.partNumber()) {
                throw new Refusal(
                                "InvalidPartOrder",
                                400,
                                "The list of parts was not in ascending order. Parts must be ordered by part number.")
                        .with("UploadId", upload.id());
            }
            Part part = uploads.part(bucket, upload, each.partNumber());
            if (part == null || !part.md5().equals(each.eTag().replace("\"", "")) || !sameChecksum(each, part)) {
                throw invalidPart(upload, each);
            }
            parts.add(part);
        }
        checkSizes(parts);
        return parts;
    }

    /** A checksum that is told must be the part's; those of other kinds than the upload's can't be compared. */
    private static boolean sameChecksum(CompletedPart told, Part part) {
        ChecksumKind kind = part.checksum().kind();
        String value = told.getValueForField(kind.member(), String.class).orElse(null);
        return value == null || value.equals(part.checksum().value());
    }

    private static Refusal invalidPart(Upload upload, CompletedPart part) {
        return new Refusal(
                        "InvalidPart",
                        400,
                        "One or more of the specified parts could not be found.  The part may not have been uploaded, or"
                                + " the specified entity tag may not match the part's entity tag.")
                .with("UploadId", upload.id())
                .with("PartNumber", part.partNumber().toString())
                .with("ETag", part.eTag().replace("\"", ""));
    }

    private static void checkSizes(List<Part> parts) {
        for (Part part : parts.subList(0, parts.size() - 1)) {
            if (part.size() < SMALLEST_PART) {
                throw new Refusal(
                                "EntityTooSmall",
                                400,
                                "Your proposed upload is smaller than the minimum allowed object size.")
                        .with("ProposedSize", Long.toString(part.size()))
                        .with("MinSizeAllowed", Long.toString(SMALLEST_PART))
                        .with("PartNumber", Integer.toString(part.number()))
                        .with("ETag", part.md5());
            }
        }
    }

    private static void checkWhole(
            CompleteMultipartUploadRequest request, Upload upload, StoredChecksum checksum, long size) {
        if (request.mpuObjectSize() != null && request.mpuObjectSize() != size) {
            throw S3Refusals.invalidRequest("The provided 'x-amz-mp-object-size' header value "
                    + request.mpuObjectSize() + " does not match what was computed: " + size);
        }
        String type = request.checksumTypeAsString();
        if (type != null
                && upload.asked() != null
                && !type.equals(checksum.type().toString())) {
            throw S3Refusals.invalidRequest("The upload was created using the " + checksum.type()
                    + " checksum mode. The complete request must use the same checksum mode.");
        }
        String told = Members.text(request, checksum.kind().member());
        if (told != null && !told.split("-")[0].equals(checksum.value().split("-")[0])) {
            throw new Refusal(
                    "BadDigest",
                    400,
                    "The " + checksum.kind().name().toLowerCase(java.util.Locale.ROOT)
                            + " you specified did not match the calculated checksum.");
        }
    }

    private static CompleteMultipartUploadResponse response(Place place, ObjectWriter.Put put, Call call) {
        CompleteMultipartUploadResponse.Builder response = CompleteMultipartUploadResponse.builder()
                .bucket(place.bucket())
                .key(place.key())
                .location(call.endpoint() + "/" + place.bucket() + "/" + Keys.encode(place.key()))
                .versionId(put.told())
                .eTag(put.object().quotedEtag());
        put.object().settings().encryption().tell((SdkPojo) response);
        put.object().checksum().tell((SdkPojo) response);
        return response.build();
    }
}
