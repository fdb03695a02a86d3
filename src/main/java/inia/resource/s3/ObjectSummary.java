package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Load;
import inia.resource.Param;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreStatus;

/** An object, as a listing tells of it. */
@ResourceType(service = "s3", name = "ObjectSummary", batch = ObjectBatch.class)
public interface ObjectSummary extends ObjectActions {
    /** The size in bytes. */
    @Attribute({"Size", "ContentLength"})
    Long size();

    /** The entity tag, in quotes: equal for equal content that was put in one piece. */
    @Attribute("ETag")
    String eTag();

    /** When it was last put. */
    @Attribute
    Instant lastModified();

    /** The storage class, such as {@code STANDARD}. */
    @Attribute
    String storageClass();

    /** Which checksums S3 has of it. */
    @Attribute
    List<String> checksumAlgorithm();

    /** {@code FULL_OBJECT} or {@code COMPOSITE}: of all bytes, or of the checksums of the parts. */
    @Attribute
    String checksumType();

    /** Who owns it, if the listing tells it. */
    @Attribute
    Owner owner();

    /** Whether it is being brought back from an archive, if the listing was asked for it. */
    @Attribute
    RestoreStatus restoreStatus();

    /** Asks for the object itself, and takes over what that tells; a listing has told it before. */
    @Load(value = "HeadObject", create = "put(\"text\")")
    ObjectSummary reload();

    /** Puts the object: text, {@code byte[]}, a {@code Path}, an {@code InputStream}. */
    @Action("PutObject")
    ObjectSummary put(@Param("Body") Object body);

    /** Puts the object, with more to say. */
    @Action("PutObject")
    ObjectSummary put(@Param("Body") Object body, Consumer<PutObjectRequest.Builder> more);

    /** Puts the object, as a {@code Map} by the API's names. */
    @Action("PutObject")
    ObjectSummary put(Map<String, ?> parameters);

    /** Makes it a copy of another object, given as {@code bucket/key}. */
    @Action("CopyObject")
    ObjectSummary copyFrom(@Param("CopySource") String copySource);

    /** Makes it a copy of another object, with more to say. */
    @Action("CopyObject")
    ObjectSummary copyFrom(@Param("CopySource") String copySource, Consumer<CopyObjectRequest.Builder> more);

    /** Makes it a copy of another object, as a {@code Map} by the API's names. */
    @Action("CopyObject")
    ObjectSummary copyFrom(Map<String, ?> parameters);

    /** Returns when the object can be seen. */
    @WaitUntil("ObjectExists")
    ObjectSummary waitUntilExists();

    /** Returns when the object is gone. */
    @WaitUntil("ObjectNotExists")
    ObjectSummary waitUntilNotExists();

    /** The object, of which more can be told. */
    @SubResource
    S3Object object();
}
