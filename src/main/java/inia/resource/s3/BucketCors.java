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
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.PutBucketCorsRequest;

/** Which web pages of other origins may call a bucket. */
@ResourceType(service = "s3", name = "BucketCors")
public interface BucketCors extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** The rules. */
    @Attribute("CORSRules")
    List<CORSRule> corsRules();

    /** Loads the attributes anew. */
    @Load("GetBucketCors")
    BucketCors reload();

    /** Sets the rules: {@code put(r -> r.corsConfiguration(c -> c.corsRules(rule)))}. */
    @Action("PutBucketCors")
    BucketCors put(Consumer<PutBucketCorsRequest.Builder> request);

    /** Sets the rules, as a {@code Map}: CORSConfiguration, and what else the call takes. */
    @Action("PutBucketCors")
    BucketCors put(Map<String, ?> parameters);

    /** Deletes all rules. */
    @Action("DeleteBucketCors")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
