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
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** How objects are encrypted that say nothing of it themselves. */
@ResourceType(service = "s3", name = "BucketEncryption")
public interface BucketEncryption extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The rules. */
    @Attribute
    List<ServerSideEncryptionRule> rules();

    /** Loads the attributes anew. */
    @Load(value = "GetBucketEncryption", at = "ServerSideEncryptionConfiguration")
    BucketEncryption reload();

    /** Sets it: {@code put(r -> r.serverSideEncryptionConfiguration(c -> c.rules(rule)))}. */
    @Action("PutBucketEncryption")
    BucketEncryption put(Consumer<PutBucketEncryptionRequest.Builder> request);

    /** Sets it, as a {@code Map}: ServerSideEncryptionConfiguration, and what else the call takes. */
    @Action("PutBucketEncryption")
    BucketEncryption put(Map<String, ?> parameters);

    /** Goes back to S3's own keys. */
    @Action("DeleteBucketEncryption")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
