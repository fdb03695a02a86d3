package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.Owner;

/** An upload in parts, begun and not yet completed. */
@ResourceType(service = "s3", name = "MultipartUpload")
public interface MultipartUpload extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** The id that S3 gave it when it was begun. */
    @Identifier(value = "UploadId", position = 2)
    String id();

    /** When it was begun. */
    @Attribute
    Instant initiated();

    /** The storage class that the object is to have. */
    @Attribute
    String storageClass();

    /** Who will own the object. */
    @Attribute
    Owner owner();

    /** Who began it. */
    @Attribute
    Initiator initiator();

    /** The checksum that its parts have. */
    @Attribute
    String checksumAlgorithm();

    /** {@code FULL_OBJECT} or {@code COMPOSITE}. */
    @Attribute
    String checksumType();

    /** Makes the object of all parts that were uploaded. */
    @Action("CompleteMultipartUpload")
    default S3Object completeWithAllParts() {
        List<CompletedPart> uploaded = parts().stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.partNumber())
                        .eTag(part.eTag())
                        .checksumCRC32(part.checksumCRC32())
                        .checksumCRC32C(part.checksumCRC32C())
                        .checksumCRC64NVME(part.checksumCRC64NVME())
                        .checksumSHA1(part.checksumSHA1())
                        .checksumSHA256(part.checksumSHA256())
                        .build())
                .toList();
        return complete(request -> request.multipartUpload(all -> all.parts(uploaded)));
    }

    /** Makes the object of the parts that are named. */
    @Action("CompleteMultipartUpload")
    S3Object complete(Consumer<CompleteMultipartUploadRequest.Builder> request);

    /** Makes the object of the parts that are named, as a {@code Map} by the API's names. */
    @Action("CompleteMultipartUpload")
    S3Object complete(Map<String, ?> parameters);

    /** Gives it up; its parts are deleted. */
    @Action("AbortMultipartUpload")
    void abort();

    /** Gives it up; its parts are deleted, with more to say. */
    @Action("AbortMultipartUpload")
    void abort(Consumer<AbortMultipartUploadRequest.Builder> more);

    /** Gives it up; its parts are deleted, as a {@code Map} by the API's names. */
    @Action("AbortMultipartUpload")
    void abort(Map<String, ?> parameters);

    /** The parts that were uploaded, in their order. */
    @Collection("ListParts")
    ResourceCollection<MultipartUploadPart> parts();

    /** The part of that number, from 1 to 10,000, whether it was uploaded or not. */
    @SubResource
    MultipartUploadPart part(@Param("PartNumber") int partNumber);

    /** The object that it will be. */
    @SubResource
    S3Object object();
}
