package inia.resource.s3;

import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Resource;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;

/** Whether a bucket keeps the former versions of its objects. */
@ResourceType(service = "s3", name = "BucketVersioning")
public interface BucketVersioning extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** {@code Enabled} or {@code Suspended}; null if versions were never kept. */
    @Attribute
    String status();

    /** Whether deleting a version needs a code of the owner's device. */
    @Attribute("MFADelete")
    String mfaDelete();

    /** Loads the attributes anew. */
    @Load("GetBucketVersioning")
    BucketVersioning reload();

    /** Sets it: {@code put(r -> r.versioningConfiguration(c -> c.status("Enabled")))}. */
    @Action("PutBucketVersioning")
    BucketVersioning put(Consumer<PutBucketVersioningRequest.Builder> request);

    /** Sets it, as a {@code Map}: VersioningConfiguration, and what else the call takes. */
    @Action("PutBucketVersioning")
    BucketVersioning put(Map<String, ?> parameters);

    /** Keeps versions from now on. */
    @Action(value = "PutBucketVersioning", with = "VersioningConfiguration.Status=Enabled")
    BucketVersioning enable();

    /** Keeps no further versions; those that there are stay. */
    @Action(value = "PutBucketVersioning", with = "VersioningConfiguration.Status=Suspended")
    BucketVersioning suspend();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
