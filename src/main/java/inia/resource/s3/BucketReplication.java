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
import software.amazon.awssdk.services.s3.model.PutBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.ReplicationRule;

/** To which other buckets the objects of a bucket are copied. */
@ResourceType(service = "s3", name = "BucketReplication")
public interface BucketReplication extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The role that copies. */
    @Attribute
    String role();

    /** What goes where. */
    @Attribute
    List<ReplicationRule> rules();

    /** Loads the attributes anew. */
    @Load(value = "GetBucketReplication", at = "ReplicationConfiguration")
    BucketReplication reload();

    /** Sets it: {@code put(r -> r.replicationConfiguration(c -> c.role(arn).rules(rule)))}. */
    @Action("PutBucketReplication")
    BucketReplication put(Consumer<PutBucketReplicationRequest.Builder> request);

    /** Sets it, as a {@code Map}: ReplicationConfiguration, and what else the call takes. */
    @Action("PutBucketReplication")
    BucketReplication put(Map<String, ?> parameters);

    /** Copies no longer. */
    @Action("DeleteBucketReplication")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
