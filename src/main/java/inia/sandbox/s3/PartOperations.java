package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Giving parts to an upload: as bytes, or as a stretch of an object that is there. */
public final class PartOperations {
    private static final int MOST_PARTS = 10_000;

    private final Buckets buckets;
    private final Uploads uploads;
    private final Contents contents;
    private final ObjectWriter writer;
    private final Sources sources;

    PartOperations(Buckets buckets, Uploads uploads, Contents contents, ObjectWriter writer, Sources sources) {
        this.buckets = buckets;
        this.uploads = uploads;
        this.contents = contents;
        this.writer = writer;
        this.sources = sources;
    }

    /** Takes a part; it is there when it is there whole, and not before. */
    public UploadPartResponse uploadPart(UploadPartRequest request, Call call, InputStream body) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        if (request.partNumber() != null && request.partNumber() < 0) {
            throw Uploads.noSuchUpload(request.uploadId()); // S3 looks for no such part in any upload.
        }
        checkNumber(request.partNumber());
        Upload upload = uploads.find(bucket, request.key(), request.uploadId());
        checkKey(request, upload);
        PutOperations.checkSize(request.contentLength());
        BodyChecks checks = BodyChecks.of(request, upload.kind());
        Received received = contents.receiveAll(body, checks);
        try {
            Digests digests = checks.finish();
            Part part = new Part(
                    request.partNumber(),
                    received.id(),
                    received.content().size(),
                    digests.md5(),
                    Times.seconds(call.now()),
                    digests.checksum());
            writer.change(() -> {
                contents.claim(received);
                return put(bucket, upload, part);
            });
            UploadPartResponse.Builder response = UploadPartResponse.builder().eTag(part.quotedEtag());
            upload.settings().encryption().tell((SdkPojo) response);
            part.checksum().tell((SdkPojo) response);
            return response.build();
        } catch (RuntimeException failure) {
            contents.discard(received);
            throw failure;
        }
    }

    private static void checkKey(UploadPartRequest request, Upload upload) {
        String kept = upload.settings().encryption().customerKeyMd5();
        String given = EncryptionRules.customerKeyMd5(request, "");
        if (kept != null && given == null) {
            throw S3Refusals.invalidRequest(
                    "The multipart upload initiate requested encryption. Subsequent part requests must include the"
                            + " appropriate encryption parameters.");
        }
        if (given != null && !given.equals(kept)) {
            throw S3Refusals.invalidRequest(
                    "The provided encryption parameters did not match the ones used originally.");
        }
    }

    static void checkNumber(Integer number) {
        if (number == null || number < 1 || number > MOST_PARTS) {
            throw S3Refusals.invalidArgument(
                    "Part number must be an integer between 1 and 10000, inclusive", "partNumber", number);
        }
    }

    private Part put(Bucket bucket, Upload upload, Part part) {
        uploads.find(bucket, upload.key(), upload.id()); // It may have ended meanwhile.
        Part before = uploads.put(bucket, upload, part);
        if (before != null) {
            contents.release(before.content());
        }
        return part;
    }

    /** Takes a stretch of an object as a part; the bytes are shared. */
    public UploadPartCopyResponse uploadPartCopy(UploadPartCopyRequest request, Call call) {
        Bucket bucket = buckets.find(request.destinationBucket(), request.expectedBucketOwner(), call);
        checkNumber(request.partNumber());
        Upload upload = uploads.find(bucket, request.destinationKey(), request.uploadId());
        CopySource source = CopySource.of(request.copySource());
        StoredObject original = sources.find(source, request, call);
        ByteRange range = range(request.copySourceRange(), original.size());
        BodyChecks checks = BodyChecks.of(upload.kind());
        digest(original, range, checks);
        Digests digests = checks.finish();
        Part part = writer.change(() -> {
            StoredObject current = sources.find(source, request, call);
            if (!current.content().equals(original.content())) {
                throw new Refusal(
                        "OperationAborted",
                        409,
                        "A conflicting conditional operation is currently in progress against this resource. Please try"
                                + " again.");
            }
            String content = contents.join(List.of(new Piece(current.content(), range.first(), range.length())));
            return put(
                    bucket,
                    upload,
                    new Part(
                            request.partNumber(),
                            content,
                            range.length(),
                            digests.md5(),
                            Times.seconds(call.now()),
                            digests.checksum()));
        });
        CopyPartResult.Builder result =
                CopyPartResult.builder().eTag(part.quotedEtag()).lastModified(part.modified());
        if (upload.asked() != null) {
            part.checksum().tell((SdkPojo) result);
        }
        UploadPartCopyResponse.Builder response =
                UploadPartCopyResponse.builder().copyPartResult(result.build());
        upload.settings().encryption().tell((SdkPojo) response);
        return response.build();
    }

    private static ByteRange range(String header, long size) {
        if (header == null) {
            return new ByteRange(0, size - 1);
        }
        String range = header.startsWith("bytes=") ? header : "bytes=" + header;
        if (!range.matches("bytes=\\d{1,18}-\\d{1,18}")) {
            throw S3Refusals.invalidArgument(
                    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the"
                            + " zero-based offsets of the first and last bytes to copy",
                    "x-amz-copy-source-range",
                    header);
        }
        long last = Long.parseLong(range.substring(range.indexOf('-') + 1));
        ByteRange read = last < size ? ByteRange.of(range, size) : null;
        if (read == null) {
            throw S3Refusals.invalidArgument(
                    "Range specified is not valid for source object of size: " + size,
                    "x-amz-copy-source-range",
                    header);
        }
        return read;
    }

    private void digest(StoredObject object, ByteRange range, BodyChecks checks) {
        try (InputStream bytes = contents.open(object.content(), range.first(), range.length())) {
            checks.updateAll(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read the part's source: " + failure.getMessage(), failure);
        }
    }
}
