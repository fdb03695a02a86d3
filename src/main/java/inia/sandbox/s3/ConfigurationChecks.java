package inia.sandbox.s3;

import inia.sandbox.call.QueueDelivery;
import inia.sandbox.call.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.AccelerateConfiguration;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.BucketLoggingStatus;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** Refuses the smaller configurations that can't be. */
final class ConfigurationChecks {
    private static final Set<String> OWNERSHIPS = Set.of("BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced");

    private final Buckets buckets;
    private final Configurations configurations;
    private final Notifier notifier;
    private final boolean lenient;

    /**
     * @param lenient whether what only stands for the real thing in a program's test is taken, too
     */
    ConfigurationChecks(Buckets buckets, Configurations configurations, Notifier notifier, boolean lenient) {
        this.notifier = notifier;
        this.buckets = buckets;
        this.configurations = configurations;
        this.lenient = lenient;
    }

    /** Checks the configuration, that the queues are there, and that they let S3 send to them. */
    NotificationConfiguration notification(
            NotificationConfiguration configuration, Bucket bucket, SubResource.Asked asked) {
        NotificationConfiguration checked = NotificationRules.checked(configuration, bucket);
        if (checked == null) {
            return null;
        }
        Map<String, QueueDelivery.Outcome> untold = notifier.test(checked, bucket, asked.call());
        boolean unchecked =
                lenient || Boolean.TRUE.equals(Members.of(asked.request(), "SkipDestinationValidation", Boolean.class));
        if (!untold.isEmpty() && !unchecked) {
            throw untold(untold);
        }
        return checked;
    }

    private static Refusal untold(Map<String, QueueDelivery.Outcome> queues) {
        Refusal refusal =
                new Refusal("InvalidArgument", 400, "Unable to validate the following destination configurations");
        int number = 0;
        for (Map.Entry<String, QueueDelivery.Outcome> queue : queues.entrySet()) {
            number++;
            String reason = queue.getValue() == QueueDelivery.Outcome.FORBIDDEN
                    ? "Permissions on the destination queue do not allow S3 to publish notifications from this bucket"
                    : "The destination queue does not exist";
            refusal = refusal.with("ArgumentName" + number, queue.getKey()).with("ArgumentValue" + number, reason);
        }
        return refusal;
    }

    BucketLifecycleConfiguration lifecycle(BucketLifecycleConfiguration configuration) {
        return LifecycleRules.checked(configuration, lenient);
    }

    static WebsiteConfiguration website(WebsiteConfiguration website) {
        if (website.redirectAllRequestsTo() != null) {
            if (website.indexDocument() != null
                    || website.errorDocument() != null
                    || website.hasRoutingRules()
                    || website.redirectAllRequestsTo().hostName() == null) {
                throw S3Refusals.malformedXml();
            }
            return website;
        }
        String index =
                website.indexDocument() == null ? null : website.indexDocument().suffix();
        if (index == null || index.isEmpty()) {
            throw S3Refusals.invalidArgument(
                    "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
                    "IndexDocument",
                    index);
        }
        if (index.indexOf('/') >= 0) {
            throw S3Refusals.invalidArgument("The IndexDocument Suffix is not well formed", "IndexDocument", index);
        }
        return website;
    }

    static PublicAccessBlockConfiguration publicAccessBlock(PublicAccessBlockConfiguration block) {
        if (block.blockPublicAcls() == null
                && block.ignorePublicAcls() == null
                && block.blockPublicPolicy() == null
                && block.restrictPublicBuckets() == null) {
            throw S3Refusals.invalidRequest("Must specify at least one configuration.");
        }
        return PublicAccessBlockConfiguration.builder()
                .blockPublicAcls(Boolean.TRUE.equals(block.blockPublicAcls()))
                .ignorePublicAcls(Boolean.TRUE.equals(block.ignorePublicAcls()))
                .blockPublicPolicy(Boolean.TRUE.equals(block.blockPublicPolicy()))
                .restrictPublicBuckets(Boolean.TRUE.equals(block.restrictPublicBuckets()))
                .build();
    }

    static OwnershipControls ownership(OwnershipControls controls) {
        if (controls.rules().size() != 1
                || controls.rules().get(0).objectOwnership() == null
                || !OWNERSHIPS.contains(controls.rules().get(0).objectOwnershipAsString())) {
            throw S3Refusals.malformedXml();
        }
        return controls;
    }

    static RequestPaymentConfiguration requestPayment(RequestPaymentConfiguration payment) {
        if (payment.payer() == null || !List.of("Requester", "BucketOwner").contains(payment.payerAsString())) {
            throw S3Refusals.malformedXml();
        }
        return payment;
    }

    AccelerateConfiguration accelerate(AccelerateConfiguration configuration, Bucket bucket) {
        if (configuration.status() == null
                || !List.of(Bucket.ENABLED, "Suspended").contains(configuration.statusAsString())) {
            throw S3Refusals.malformedXml();
        }
        if (bucket.name().indexOf('.') >= 0) {
            throw S3Refusals.invalidRequest(
                    "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names");
        }
        boolean neverEnabled = configurations.of(bucket).get(SubResources.ACCELERATE) == null;
        return neverEnabled && !Bucket.ENABLED.equals(configuration.statusAsString()) ? null : configuration;
    }

    /** What every bucket has of which nothing else was said. */
    static ServerSideEncryptionConfiguration defaultEncryption() {
        return ServerSideEncryptionConfiguration.builder()
                .rules(rule -> rule.applyServerSideEncryptionByDefault(
                                byDefault -> byDefault.sseAlgorithm(ServerSideEncryption.AES256))
                        .bucketKeyEnabled(false))
                .build();
    }

    /** Checks the configuration, with which the objects of a bucket can be locked from now on. */
    ObjectLockConfiguration objectLock(ObjectLockConfiguration configuration, Bucket bucket) {
        LockRules.check(configuration, bucket);
        buckets.all().put(bucket.name(), bucket.withObjectLock());
        return configuration;
    }

    /** Without a target, logging ends. */
    BucketLoggingStatus logging(BucketLoggingStatus status, Bucket bucket) {
        if (status.loggingEnabled() == null) {
            return null;
        }
        if (status.loggingEnabled().targetBucket() == null
                || status.loggingEnabled().targetPrefix() == null) {
            throw S3Refusals.malformedXml();
        }
        status.loggingEnabled().targetGrants().forEach(grant -> {
            if (grant.grantee() == null
                    || !List.of("FULL_CONTROL", "READ", "WRITE").contains(grant.permissionAsString())) {
                throw S3Refusals.malformedXml();
            }
        });
        Bucket target = buckets.all().get(status.loggingEnabled().targetBucket());
        if (target == null || !target.account().equals(bucket.account())) {
            throw targetRefused("The target bucket for logging does not exist");
        }
        if (!target.region().equals(bucket.region())) {
            // S3 really spells it so.
            throw new Refusal("CrossLocationLoggingProhibitted", 403, "Cross S3 location logging not allowed. ")
                    .with("SourceBucketLocation", bucket.region())
                    .with("TargetBucketLocation", target.region());
        }
        Configuration policy = configurations.of(target).get(PolicyOperations.POLICY);
        AccessList acl = buckets.acl(target);
        boolean byPolicy = policy != null && policy.document().contains("logging.s3.amazonaws.com");
        boolean byList =
                acl != null && acl.grants(Grant.LOG_DELIVERY, "WRITE") && acl.grants(Grant.LOG_DELIVERY, "READ_ACP");
        if (!byPolicy && !byList) {
            throw targetRefused(
                    "You must give the log-delivery group WRITE and READ_ACP permissions to the target bucket");
        }
        return status;
    }

    private static Refusal targetRefused(String message) {
        return new Refusal("InvalidTargetBucketForLogging", 400, message);
    }
}
