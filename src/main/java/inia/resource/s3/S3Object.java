package inia.resource.s3;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesRequest;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Bytes under a key in a bucket: boto3's {@code Object}, with a name that does not hide Java's own. */
@ResourceType(service = "s3", name = "Object", batch = ObjectBatch.class)
public interface S3Object extends ObjectTransfers {
    /** The size in bytes. */
    @Attribute
    Long contentLength();

    /** The size in bytes: {@link #contentLength()} by the name that a listing has for it. */
    default Long size() {
        return contentLength();
    }

    /** The entity tag, in quotes: equal for equal content that was put in one piece. */
    @Attribute("ETag")
    String eTag();

    /** When it was last put. */
    @Attribute
    Instant lastModified();

    /** The content type, such as {@code text/plain}. */
    @Attribute
    String contentType();

    /** What the object's owner keeps with it. */
    @Attribute
    Map<String, String> metadata();

    /** The storage class, such as {@code GLACIER}; null for the standard one. */
    @Attribute
    String storageClass();

    /** The id of this version; null where the bucket keeps none. */
    @Attribute
    String versionId();

    /** How long who asks may keep it, as HTTP says it. */
    @Attribute
    String cacheControl();

    /** Whether a browser shows or saves it, and by which name. */
    @Attribute
    String contentDisposition();

    /** How it is packed, such as {@code gzip}. */
    @Attribute
    String contentEncoding();

    /** Its language, such as {@code en}. */
    @Attribute
    String contentLanguage();

    /** Which of its bytes an answer holds. */
    @Attribute
    String contentRange();

    /** Until when who asks may keep it. */
    @Attribute
    Instant expires();

    /** Where a website sends who asks for it. */
    @Attribute
    String websiteRedirectLocation();

    /** How it is encrypted, such as {@code AES256}. */
    @Attribute
    String serverSideEncryption();

    /** With which algorithm it is encrypted by a customer's own key; null if it is not. */
    @Attribute("SSECustomerAlgorithm")
    String sseCustomerAlgorithm();

    /** The MD5 of that key. */
    @Attribute("SSECustomerKeyMD5")
    String sseCustomerKeyMD5();

    /** The KMS key that it is encrypted with. */
    @Attribute("SSEKMSKeyId")
    String ssekmsKeyId();

    /** Whether a key of the bucket spares calls to KMS. */
    @Attribute
    Boolean bucketKeyEnabled();

    /** {@code FULL_OBJECT} or {@code COMPOSITE}, where the checksum was asked for: {@link #allAttributes()}. */
    @Attribute
    String checksumType();

    /** Its CRC32 checksum, in base 64; a load does not ask for it: {@link #allAttributes()} does. */
    @Attribute("ChecksumCRC32")
    String checksumCRC32();

    /** Its CRC32C checksum, in base 64; a load does not ask for it: {@link #allAttributes()} does. */
    @Attribute("ChecksumCRC32C")
    String checksumCRC32C();

    /** Its CRC64NVME checksum, in base 64; a load does not ask for it: {@link #allAttributes()} does. */
    @Attribute("ChecksumCRC64NVME")
    String checksumCRC64NVME();

    /** Its SHA1 checksum, in base 64; a load does not ask for it: {@link #allAttributes()} does. */
    @Attribute("ChecksumSHA1")
    String checksumSHA1();

    /** Its SHA256 checksum, in base 64; a load does not ask for it: {@link #allAttributes()} does. */
    @Attribute("ChecksumSHA256")
    String checksumSHA256();

    /** Of how many parts it was made, if a part was asked for. */
    @Attribute
    Integer partsCount();

    /** How many tags it has; null for none. */
    @Attribute
    Integer tagCount();

    /** How far its copy to another bucket is. */
    @Attribute
    String replicationStatus();

    /** Whether it is being brought back from an archive, and until when it is there. */
    @Attribute
    String restore();

    /** The archive that it lies in. */
    @Attribute
    String archiveStatus();

    /** When a lifecycle rule will delete it, and which. */
    @Attribute
    String expiration();

    /** {@code GOVERNANCE} or {@code COMPLIANCE} if it is locked. */
    @Attribute
    String objectLockMode();

    /** Until when it is locked. */
    @Attribute
    Instant objectLockRetainUntilDate();

    /** {@code ON} if it is held. */
    @Attribute
    String objectLockLegalHoldStatus();

    /** {@code bytes}: ranges of it can be asked for. */
    @Attribute
    String acceptRanges();

    /** Whether the version is a mark that the object was deleted. */
    @Attribute
    Boolean deleteMarker();

    /** How many metadata could not be told. */
    @Attribute
    Integer missingMeta();

    /** {@code requester} if the one who asks pays. */
    @Attribute
    String requestCharged();

    /** Loads the attributes anew. */
    @Load(value = "HeadObject", create = "put(\"text\")")
    S3Object reload();

    /** Puts the object: text, {@code byte[]}, a {@code Path}, an {@code InputStream}. */
    @Action("PutObject")
    S3Object put(@Param("Body") Object body);

    /** Puts the object, with more to say. */
    @Action("PutObject")
    S3Object put(@Param("Body") Object body, Consumer<PutObjectRequest.Builder> more);

    /** Puts the object, as a {@code Map} by the API's names. */
    @Action("PutObject")
    S3Object put(Map<String, ?> parameters);

    /** Makes it a copy of another object, given as {@code bucket/key}. */
    @Action("CopyObject")
    S3Object copyFrom(@Param("CopySource") String copySource);

    /** Makes it a copy of another object, with more to say. */
    @Action("CopyObject")
    S3Object copyFrom(@Param("CopySource") String copySource, Consumer<CopyObjectRequest.Builder> more);

    /** Makes it a copy of another object, as a {@code Map} by the API's names. */
    @Action("CopyObject")
    S3Object copyFrom(Map<String, ?> parameters);

    /** Returns when the object can be seen. */
    @WaitUntil("ObjectExists")
    S3Object waitUntilExists();

    /** Returns when the object is gone. */
    @WaitUntil("ObjectNotExists")
    S3Object waitUntilNotExists();

    /** The tags of the object. */
    @SubResource
    ObjectTagging tagging();

    /** Until when the object can't be deleted. */
    @SubResource
    ObjectRetention retention();

    /** Whether the object can't be deleted until someone says so. */
    @SubResource
    ObjectLegalHold legalHold();

    /** All that S3 tells of it beside its bytes: entity tag, checksum, parts, storage class and size. */
    @Action("GetObjectAttributes")
    default Result allAttributes() {
        return getAttributes(request -> request.objectAttributes(ObjectAttributes.knownValues()));
    }

    /** Some of it: {@code getAttributes(r -> r.objectAttributes("Checksum").versionId(id))}. */
    @Action("GetObjectAttributes")
    Result getAttributes(Consumer<GetObjectAttributesRequest.Builder> request);
}
