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
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentRequest;

/** Who pays for requests to a bucket. */
@ResourceType(service = "s3", name = "BucketRequestPayment")
public interface BucketRequestPayment extends Resource {
    /** The bucket's name. */
    @Identifier("Bucket")
    String bucketName();

    /** {@code BucketOwner} or {@code Requester}. */
    @Attribute
    String payer();

    /** Loads the attributes anew. */
    @Load("GetBucketRequestPayment")
    BucketRequestPayment reload();

    /** Sets who pays: {@code put(r -> r.requestPaymentConfiguration(c -> c.payer("Requester")))}. */
    @Action("PutBucketRequestPayment")
    BucketRequestPayment put(Consumer<PutBucketRequestPaymentRequest.Builder> request);

    /** Sets who pays, as a {@code Map}: RequestPaymentConfiguration, and what else the call takes. */
    @Action("PutBucketRequestPayment")
    BucketRequestPayment put(Map<String, ?> parameters);

    /** The bucket. */
    @SubResource
    Bucket bucket();
}
