package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.Tagging;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** The kinds of sub-resources that buckets have. */
final class SubResources {
    static final String ENCRYPTION = "encryption";
    static final String OBJECT_LOCK = "object-lock";
    static final String OWNERSHIP = "ownershipControls";
    static final String PUBLIC_ACCESS_BLOCK = "publicAccessBlock";
    static final String TAGGING = "tagging";
    static final String CORS = "cors";
    static final String LIFECYCLE = "lifecycle";
    static final String NOTIFICATION = "notification";

    static final String ACCELERATE = "accelerate";
    static final String WEBSITE = "website";
    static final String LOGGING = "logging";
    static final String REPLICATION = "replication";

    private SubResources() {}

    private static final Function<Bucket, SdkPojo> NOTHING = bucket -> null;

    static List<SubResource> all(ConfigurationChecks checks) {
        return List.of(
                one(
                        CORS,
                        "BucketCors",
                        "NoSuchCORSConfiguration",
                        "The CORS configuration does not exist",
                        document -> CorsRules.checked((CORSConfiguration) document)),
                new SubResource(
                        LIFECYCLE,
                        "BucketLifecycleConfiguration",
                        false,
                        true,
                        "TransitionDefaultMinimumObjectSize",
                        absent("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"),
                        NOTHING,
                        (document, bucket, asked) -> checks.lifecycle((BucketLifecycleConfiguration) document)),
                one(
                        WEBSITE,
                        "BucketWebsite",
                        "NoSuchWebsiteConfiguration",
                        "The specified bucket does not have a website configuration",
                        document -> ConfigurationChecks.website((WebsiteConfiguration) document)),
                new SubResource(
                        ENCRYPTION,
                        "BucketEncryption",
                        false,
                        true,
                        null,
                        null,
                        bucket -> ConfigurationChecks.defaultEncryption(),
                        (document, bucket, asked) ->
                                EncryptionRules.checked((ServerSideEncryptionConfiguration) document)),
                new SubResource(
                        "requestPayment",
                        "BucketRequestPayment",
                        false,
                        false,
                        null,
                        null,
                        bucket -> RequestPaymentConfiguration.builder()
                                .payer(Payer.BUCKET_OWNER)
                                .build(),
                        (document, bucket, asked) ->
                                ConfigurationChecks.requestPayment((RequestPaymentConfiguration) document)),
                one(
                        TAGGING,
                        "BucketTagging",
                        "NoSuchTagSet",
                        "The TagSet does not exist",
                        document -> Tags.ofBucket(((Tagging) document).tagSet()).isEmpty() ? null : document),
                one(
                        PUBLIC_ACCESS_BLOCK,
                        "PublicAccessBlock",
                        "NoSuchPublicAccessBlockConfiguration",
                        "The public access block configuration was not found",
                        document -> ConfigurationChecks.publicAccessBlock((PublicAccessBlockConfiguration) document)),
                one(
                        OWNERSHIP,
                        "BucketOwnershipControls",
                        "OwnershipControlsNotFoundError",
                        "The bucket ownership controls were not found",
                        document -> ConfigurationChecks.ownership((OwnershipControls) document)),
                new SubResource(
                        REPLICATION,
                        "BucketReplication",
                        false,
                        true,
                        null,
                        absent("ReplicationConfigurationNotFoundError", "The replication configuration was not found"),
                        NOTHING,
                        (document, bucket, asked) ->
                                ReplicationRules.checked((ReplicationConfiguration) document, bucket)),
                new SubResource(
                        OBJECT_LOCK,
                        "ObjectLockConfiguration",
                        false,
                        false,
                        null,
                        absent(
                                "ObjectLockConfigurationNotFoundError",
                                "Object Lock configuration does not exist for this bucket"),
                        bucket -> bucket.objectLock()
                                ? ObjectLockConfiguration.builder()
                                        .objectLockEnabled(Bucket.ENABLED)
                                        .build()
                                : null,
                        (document, bucket, asked) -> checks.objectLock((ObjectLockConfiguration) document, bucket)),
                new SubResource(
                        LOGGING,
                        "BucketLogging",
                        false,
                        false,
                        null,
                        null,
                        NOTHING,
                        (document, bucket, asked) -> checks.logging((BucketLoggingStatus) document, bucket)),
                new SubResource(
                        NOTIFICATION,
                        "BucketNotificationConfiguration",
                        false,
                        false,
                        null,
                        null,
                        NOTHING,
                        (document, bucket, asked) ->
                                checks.notification((NotificationConfiguration) document, bucket, asked)),
                new SubResource(
                        ACCELERATE,
                        "BucketAccelerateConfiguration",
                        false,
                        false,
                        null,
                        null,
                        NOTHING,
                        (document, bucket, asked) -> checks.accelerate((AccelerateConfiguration) document, bucket)),
                many("analytics", "BucketAnalytics"),
                many("inventory", "BucketInventory"),
                many("metrics", "BucketMetrics"),
                many("intelligent-tiering", "BucketIntelligentTiering"));
    }

    private static SubResource one(
            String name, String noun, String code, String message, UnaryOperator<SdkPojo> check) {
        return new SubResource(
                name,
                noun,
                false,
                true,
                null,
                absent(code, message),
                NOTHING,
                (document, bucket, asked) -> check.apply(document));
    }

    private static SubResource many(String name, String noun) {
        return new SubResource(
                name,
                noun,
                true,
                true,
                null,
                absent("NoSuchConfiguration", "The specified configuration does not exist."),
                NOTHING,
                (document, bucket, asked) -> document);
    }

    private static Function<Bucket, Refusal> absent(String code, String message) {
        return bucket -> new Refusal(code, 404, message).with("BucketName", bucket.name());
    }
}
