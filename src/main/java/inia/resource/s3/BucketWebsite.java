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
import software.amazon.awssdk.services.s3.model.ErrorDocument;
import software.amazon.awssdk.services.s3.model.IndexDocument;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.RedirectAllRequestsTo;
import software.amazon.awssdk.services.s3.model.RoutingRule;

/** How a bucket is shown as a website. */
@ResourceType(service = "s3", name = "BucketWebsite")
public interface BucketWebsite extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** Where all requests are sent; null if they are answered here. */
    @Attribute
    RedirectAllRequestsTo redirectAllRequestsTo();

    /** What is shown for a folder. */
    @Attribute
    IndexDocument indexDocument();

    /** What is shown if something is not there. */
    @Attribute
    ErrorDocument errorDocument();

    /** Which requests are sent elsewhere. */
    @Attribute
    List<RoutingRule> routingRules();

    /** Loads the attributes anew. */
    @Load("GetBucketWebsite")
    BucketWebsite reload();

    /** Sets it: {@code put(r -> r.websiteConfiguration(c -> c.indexDocument(i -> i.suffix("index.html"))))}. */
    @Action("PutBucketWebsite")
    BucketWebsite put(Consumer<PutBucketWebsiteRequest.Builder> request);

    /** Sets it, as a {@code Map}: WebsiteConfiguration, and what else the call takes. */
    @Action("PutBucketWebsite")
    BucketWebsite put(Map<String, ?> parameters);

    /** Shows the bucket as a website no longer. */
    @Action("DeleteBucketWebsite")
    void delete();

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
