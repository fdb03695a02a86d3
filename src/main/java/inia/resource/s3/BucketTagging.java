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
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.Tag;

/** The tags of a bucket. */
@ResourceType(service = "s3", name = "BucketTagging")
public interface BucketTagging extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The tags. */
    @Attribute
    List<Tag> tagSet();

    /** Loads the attributes anew. */
    @Load("GetBucketTagging")
    BucketTagging reload();

    /** Sets the tags; those before are gone: {@code put(r -> r.tagging(t -> t.tagSet(tag)))}. */
    @Action("PutBucketTagging")
    BucketTagging put(Consumer<PutBucketTaggingRequest.Builder> request);

    /** Sets the tags; those before are gone, as a {@code Map}: Tagging, and what else the call takes. */
    @Action("PutBucketTagging")
    BucketTagging put(Map<String, ?> parameters);

    /** Deletes all tags. */
    @Action("DeleteBucketTagging")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
