package inia.resource.s3;

import inia.resource.Collection;
import inia.resource.Param;
import inia.resource.Resource;
import inia.resource.ResourceCollection;
import inia.resource.SubResource;

/** How a bucket behaves: each setting is a resource of its own, to be loaded, put and deleted. */
public interface BucketSettings extends Resource {
    /** Who else may use the bucket, as grants. */
    @SubResource
    BucketAcl acl();

    /** Which web pages of other origins may call the bucket. */
    @SubResource
    BucketCors cors();

    /** When objects move or expire, by the name of an older form: take {@link #lifecycleConfiguration()}. */
    @SubResource
    BucketLifecycle lifecycle();

    /** When objects move to cheaper storage, and when they expire. */
    @SubResource
    BucketLifecycleConfiguration lifecycleConfiguration();

    /** Where S3 keeps a log of the requests to the bucket. */
    @SubResource
    BucketLogging logging();

    /** Who is told of what happens in the bucket. */
    @SubResource
    BucketNotification notification();

    /** The policy: who may do what with the bucket. */
    @SubResource
    BucketPolicy policy();

    /** Who pays for requests. */
    @SubResource
    BucketRequestPayment requestPayment();

    /** The tags. */
    @SubResource
    BucketTagging tagging();

    /** Whether former versions of the objects are kept. */
    @SubResource
    BucketVersioning versioning();

    /** How the bucket is shown as a website. */
    @SubResource
    BucketWebsite website();

    /** What keeps the bucket from being opened to the public by mistake. */
    @SubResource
    BucketPublicAccessBlock publicAccessBlock();

    /** Who owns what others put into the bucket. */
    @SubResource
    BucketOwnershipControls ownershipControls();

    /** How objects are encrypted that say nothing of it themselves. */
    @SubResource
    BucketEncryption encryption();

    /** Whether, and for how long, objects can't be deleted. */
    @SubResource
    BucketObjectLock objectLock();

    /** To which other buckets the objects are copied. */
    @SubResource
    BucketReplication replication();

    /** Whether the bucket is reached through AWS's edge locations. */
    @SubResource
    BucketAccelerate accelerate();

    /** When objects that nobody asks for move to cheaper tiers, by the configuration's id. */
    @SubResource
    BucketIntelligentTiering intelligentTiering(@Param("Id") String id);

    /** All such configurations. */
    @Collection(value = "ListBucketIntelligentTieringConfigurations", at = "IntelligentTieringConfigurationList")
    ResourceCollection<BucketIntelligentTiering> intelligentTierings();
}
