package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.Tag;

/** The tags of an object. */
@ResourceType(service = "s3", name = "ObjectTagging")
public interface ObjectTagging extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The object's key. */
    @Identifier(value = "Key", position = 1)
    String objectKey();

    /** The tags. */
    @Attribute
    List<Tag> tagSet();

    /** The version that has them; null where the bucket keeps none. */
    @Attribute
    String versionId();

    /** Loads the attributes anew. */
    @Load("GetObjectTagging")
    ObjectTagging reload();

    /** Sets the tags; those before are gone: {@code put(r -> r.tagging(t -> t.tagSet(tag)))}. */
    @Action("PutObjectTagging")
    ObjectTagging put(Consumer<PutObjectTaggingRequest.Builder> request);

    /** Sets the tags; those before are gone, as a {@code Map}: Tagging, and what else the call takes. */
    @Action("PutObjectTagging")
    ObjectTagging put(Map<String, ?> parameters);

    /** Deletes all tags. */
    @Action("DeleteObjectTagging")
    void delete();

    /** The object. */
    @SubResource
    S3Object object();
}
