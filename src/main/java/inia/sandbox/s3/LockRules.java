package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;

/** Which lock a new object gets, and which locks can be. */
final class LockRules {
    private LockRules() {}

    /** The lock that a request asks for, or the bucket's default. */
    static Lock of(SdkRequest request, Bucket bucket, Configurations configurations, Instant now) {
        String mode = Members.text(request, "ObjectLockMode");
        Instant until = Members.of(request, "ObjectLockRetainUntilDate", Instant.class);
        String legalHold = Members.text(request, "ObjectLockLegalHoldStatus");
        if (mode != null || until != null || legalHold != null) {
            checkEnabled(bucket);
        }
        if (mode == null && until == null) {
            return defaultOf(bucket, configurations, now).withLegalHold(checkedHold(legalHold));
        }
        if (mode == null || until == null) {
            throw S3Refusals.invalidArgument(
                    "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
                    mode == null ? "x-amz-object-lock-mode" : "x-amz-object-lock-retain-until-date",
                    null);
        }
        checkMode(mode);
        checkFuture(until, now);
        return new Lock(mode, until, checkedHold(legalHold));
    }

    static void checkEnabled(Bucket bucket) {
        if (!bucket.objectLock()) {
            throw S3Refusals.invalidRequest("Bucket is missing Object Lock Configuration");
        }
    }

    private static void checkMode(String mode) {
        if (!mode.equals(Lock.GOVERNANCE) && !mode.equals(Lock.COMPLIANCE)) {
            throw S3Refusals.invalidArgument("Unknown wormMode directive.", "x-amz-object-lock-mode", mode);
        }
    }

    static void checkFuture(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw S3Refusals.invalidArgument(
                    "The retain until date must be in the future!", "x-amz-object-lock-retain-until-date", until);
        }
    }

    private static String checkedHold(String status) {
        if (status != null && !status.equals("ON") && !status.equals("OFF")) {
            throw S3Refusals.invalidArgument(
                    "Legal Hold must be either of 'ON' or 'OFF'", "x-amz-object-lock-legal-hold", status);
        }
        return status;
    }

    private static Lock defaultOf(Bucket bucket, Configurations configurations, Instant now) {
        if (!bucket.objectLock()) {
            return Lock.NONE;
        }
        ObjectLockConfiguration.Builder stored = ObjectLockConfiguration.builder();
        configurations.read(bucket, SubResources.OBJECT_LOCK, stored);
        ObjectLockConfiguration configuration = stored.build();
        DefaultRetention retention =
                configuration.rule() == null ? null : configuration.rule().defaultRetention();
        if (retention == null) {
            return Lock.NONE;
        }
        Instant until = retention.days() != null
                ? now.atOffset(ZoneOffset.UTC).plusDays(retention.days()).toInstant()
                : now.atOffset(ZoneOffset.UTC).plusYears(retention.years()).toInstant();
        return new Lock(retention.modeAsString(), until, null);
    }

    /** Refuses a bucket's configuration that can't be. */
    static void check(ObjectLockConfiguration configuration, Bucket bucket) {
        if (!bucket.keepsVersions()) {
            throw new Refusal(
                    "InvalidBucketState",
                    409,
                    "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
        }
        DefaultRetention retention =
                configuration.rule() == null ? null : configuration.rule().defaultRetention();
        boolean enabled = Bucket.ENABLED.equals(configuration.objectLockEnabledAsString());
        boolean oneTerm = retention == null || retention.days() == null != (retention.years() == null);
        boolean mode = retention == null
                || Lock.GOVERNANCE.equals(retention.modeAsString())
                || Lock.COMPLIANCE.equals(retention.modeAsString());
        if (!enabled || !oneTerm || !mode || configuration.rule() != null && retention == null) {
            throw S3Refusals.malformedXml();
        }
        if (retention != null && (retention.days() == null ? retention.years() : retention.days()) < 1) {
            throw new Refusal("InvalidArgument", 400, "Default retention period must be a positive integer value.");
        }
    }
}
