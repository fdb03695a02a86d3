package inia.resource.transfer;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.IniaException;
import inia.client.TransferException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** One object on its way to S3 in parts: begun, filled, and completed or aborted. */
final class MultipartUpload {
    private final Client client;
    private final ObjectName name;
    private final AwsRequest wanted;
    private final boolean wholeChecksum;
    private final String id;

    private MultipartUpload(Client client, ObjectName name, AwsRequest wanted, boolean wholeChecksum, String id) {
        this.client = client;
        this.name = name;
        this.wanted = wanted;
        this.wholeChecksum = wholeChecksum;
        this.id = id;
    }

    /**
     * @param wanted what was asked for: a put or a copy, whose members every call takes that has them
     */
    static MultipartUpload begin(
            Client client, ObjectName name, AwsRequest wanted, CreateMultipartUploadRequest request) {
        CreateMultipartUploadResponse begun = (CreateMultipartUploadResponse)
                client.operation("CreateMultipartUpload").send(request);
        boolean whole = request.checksumType() == ChecksumType.FULL_OBJECT;
        return new MultipartUpload(client, name, wanted, whole, begun.uploadId());
    }

    /** Uploads a part; parts may be uploaded at the same time. */
    UploadedPart upload(int number, RequestBody body, long length) {
        SdkPojo answer = client.operation("UploadPart")
                .call(
                        Map.of("Body", body),
                        request -> Members.copy(wanted, (UploadPartRequest.Builder) request, Members.OF_THE_WHOLE)
                                .uploadId(id)
                                .partNumber(number))
                .sdk();
        return UploadedPart.of(number, answer, length);
    }

    /** Lets S3 copy a part from another object. */
    UploadedPart copy(int number, long from, long length, String sourceETag) {
        UploadPartCopyRequest request = Members.copy(wanted, UploadPartCopyRequest.builder())
                .uploadId(id)
                .partNumber(number)
                .copySourceRange("bytes=" + from + "-" + (from + length - 1))
                .copySourceIfMatch(sourceETag)
                .build();
        SdkPojo answer =
                ((UploadPartCopyResponse) client.operation("UploadPartCopy").send(request)).copyPartResult();
        return UploadedPart.of(number, answer, length);
    }

    /** Makes the object of the parts; S3 holds its size, and where it can its checksum, against them. */
    void complete(List<UploadedPart> parts) {
        CompleteMultipartUploadRequest.Builder request = Members.copy(wanted, CompleteMultipartUploadRequest.builder())
                .uploadId(id)
                .multipartUpload(all ->
                        all.parts(parts.stream().map(UploadedPart::completed).toList()))
                .mpuObjectSize(parts.stream().mapToLong(UploadedPart::length).sum());
        if (wholeChecksum) {
            request.checksumType(ChecksumType.FULL_OBJECT);
            UploadedPart.checksum(parts, Crc.CRC32).ifPresent(request::checksumCRC32);
            UploadedPart.checksum(parts, Crc.CRC32C).ifPresent(request::checksumCRC32C);
        }
        // Again: a checksum that was given counts for more than one that was put together here.
        client.operation("CompleteMultipartUpload")
                .send(Members.copy(wanted, request).build());
    }

    /**
     * Gives the upload up, so that no part stays and costs.
     *
     * @return what to throw
     */
    RuntimeException abort(RuntimeException reason) {
        try {
            client.operation("AbortMultipartUpload")
                    .send(Members.copy(wanted, AbortMultipartUploadRequest.builder())
                            .uploadId(id)
                            .build());
            return reason;
        } catch (IniaException refused) {
            if (refused instanceof AwsException gone && gone.code().equals("NoSuchUpload")) {
                return reason;
            }
            return new TransferException(
                    reason.getMessage() + " And the parts of " + name + " that are in S3 could not be taken away ("
                            + refused.getMessage() + "); they cost until they are: s3.object(\"" + name.bucket()
                            + "\", \"" + name.key() + "\").multipartUpload(\"" + id + "\").abort()",
                    reason);
        }
    }
}
