package inia.resource.s3;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** A part of an upload. */
@ResourceType(service = "s3", name = "MultipartUploadPart")
public interface MultipartUploadPart extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** The id of the upload that it belongs to. */
    @Identifier(value = "UploadId", position = 2)
    String multipartUploadId();

    /** Its place in the object, from 1 to 10,000. */
    @Identifier(value = "PartNumber", position = 3)
    Integer partNumber();

    /** The size in bytes. */
    @Attribute
    Long size();

    /** The entity tag, in quotes, which completing the upload asks for. */
    @Attribute("ETag")
    String eTag();

    /** When it was uploaded. */
    @Attribute
    Instant lastModified();

    /** Its CRC32 checksum, in base 64; null if S3 has none. */
    @Attribute("ChecksumCRC32")
    String checksumCRC32();

    /** Its CRC32C checksum, in base 64; null if S3 has none. */
    @Attribute("ChecksumCRC32C")
    String checksumCRC32C();

    /** Its CRC64NVME checksum, in base 64; null if S3 has none. */
    @Attribute("ChecksumCRC64NVME")
    String checksumCRC64NVME();

    /** Its SHA1 checksum, in base 64; null if S3 has none. */
    @Attribute("ChecksumSHA1")
    String checksumSHA1();

    /** Its SHA256 checksum, in base 64; null if S3 has none. */
    @Attribute("ChecksumSHA256")
    String checksumSHA256();

    /** Uploads the part: text, {@code byte[]}, a {@code Path}, an {@code InputStream}. */
    @Action("UploadPart")
    Result upload(@Param("Body") Object body);

    /** Uploads the part, with more to say. */
    @Action("UploadPart")
    Result upload(@Param("Body") Object body, Consumer<UploadPartRequest.Builder> more);

    /** Uploads the part, as a {@code Map} by the API's names. */
    @Action("UploadPart")
    Result upload(Map<String, ?> parameters);

    /** Makes the part a copy of another object, given as {@code bucket/key}; a range of it with {@code r -> r.copySourceRange("bytes=0-9")}. */
    @Action("UploadPartCopy")
    Result copyFrom(@Param("CopySource") String copySource);

    /** Makes the part a copy of another object, with more to say. */
    @Action("UploadPartCopy")
    Result copyFrom(@Param("CopySource") String copySource, Consumer<UploadPartCopyRequest.Builder> more);

    /** Makes the part a copy of another object, as a {@code Map} by the API's names. */
    @Action("UploadPartCopy")
    Result copyFrom(Map<String, ?> parameters);

    /** The upload that it belongs to. */
    @SubResource
    MultipartUpload multipartUpload();
}
