package inia.sandbox.s3;

import inia.sandbox.call.Chance;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;

/** What becomes of a bucket's objects in time. */
final class LifecycleRules {
    private static final int MOST = 1000;

    private LifecycleRules() {}

    /**
     * Refuses a configuration that can't be; rules without an id get one.
     *
     * @param lenient whether a rule may do nothing
     */
    static BucketLifecycleConfiguration checked(BucketLifecycleConfiguration configuration, boolean lenient) {
        if (configuration.rules().isEmpty() || configuration.rules().size() > MOST) {
            throw S3Refusals.malformedXml();
        }
        Set<String> ids = new HashSet<>();
        List<LifecycleRule> rules = new ArrayList<>();
        for (LifecycleRule rule : configuration.rules()) {
            check(rule);
            if (!lenient && !acts(rule)) {
                throw S3Refusals.invalidRequest("At least one action needs to be specified in a rule.");
            }
            String id = rule.id() == null || rule.id().isEmpty() ? Chance.uuid().toString() : rule.id();
            if (id.length() > 255) {
                throw S3Refusals.invalidArgument("ID length should not exceed allowed limit of 255", "ID", id);
            }
            if (!ids.add(id)) {
                throw S3Refusals.invalidArgument(
                        "Rule ID must be unique. Found same ID for more than one rule", "ID", id);
            }
            rules.add(rule.toBuilder().id(id).build());
        }
        return configuration.toBuilder().rules(rules).build();
    }

    private static void check(LifecycleRule rule) {
        boolean status = List.of("Enabled", "Disabled").contains(String.valueOf(rule.statusAsString()));
        boolean oneScope = (rule.filter() == null) != (rule.prefix() == null);
        if (!status || !oneScope || rule.filter() != null && !isPossible(rule.filter())) {
            throw S3Refusals.malformedXml();
        }
        if (rule.expiration() != null) {
            check(rule.expiration());
        }
        rule.transitions().forEach(LifecycleRules::check);
        rule.noncurrentVersionTransitions().forEach(LifecycleRules::check);
        if (rule.noncurrentVersionExpiration() != null) {
            checkPositive(rule.noncurrentVersionExpiration().noncurrentDays(), "NoncurrentVersionExpiration");
        }
        if (rule.abortIncompleteMultipartUpload() != null) {
            checkPositive(
                    rule.abortIncompleteMultipartUpload().daysAfterInitiation(), "AbortIncompleteMultipartUpload");
        }
    }

    private static boolean acts(LifecycleRule rule) {
        return rule.expiration() != null
                || !rule.transitions().isEmpty()
                || !rule.noncurrentVersionTransitions().isEmpty()
                || rule.noncurrentVersionExpiration() != null
                || rule.abortIncompleteMultipartUpload() != null;
    }

    private static boolean isPossible(LifecycleRuleFilter filter) {
        int conditions = 0;
        conditions += filter.prefix() == null ? 0 : 1;
        conditions += filter.tag() == null ? 0 : 1;
        conditions += filter.objectSizeGreaterThan() == null ? 0 : 1;
        conditions += filter.objectSizeLessThan() == null ? 0 : 1;
        conditions += filter.and() == null ? 0 : 1;
        return conditions <= 1;
    }

    private static void check(LifecycleExpiration expiration) {
        int given = (expiration.days() == null ? 0 : 1)
                + (expiration.date() == null ? 0 : 1)
                + (expiration.expiredObjectDeleteMarker() == null ? 0 : 1);
        if (given != 1) {
            throw S3Refusals.malformedXml();
        }
        if (expiration.days() != null && expiration.days() < 1) {
            throw S3Refusals.invalidArgument(
                    "'Days' for Expiration action must be a positive integer", "Days", expiration.days());
        }
        if (expiration.date() != null
                && expiration.date().atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() != 0) {
            throw S3Refusals.invalidArgument("'Date' must be at midnight GMT", "Date", expiration.date());
        }
    }

    private static void check(Transition transition) {
        boolean oneTime = (transition.days() == null) != (transition.date() == null);
        if (!oneTime || transition.storageClass() == null) {
            throw S3Refusals.malformedXml();
        }
        if (transition.days() != null && transition.days() < 0) {
            throw S3Refusals.invalidArgument(
                    "'Days' for Transition action must be nonnegative", "Days", transition.days());
        }
    }

    private static void check(NoncurrentVersionTransition transition) {
        if (transition.storageClass() == null) {
            throw S3Refusals.malformedXml();
        }
        if (transition.noncurrentDays() == null) {
            throw S3Refusals.malformedXml();
        }
    }

    private static void checkPositive(Integer days, String action) {
        if (days == null) {
            throw S3Refusals.malformedXml();
        }
        if (days < 1) {
            throw S3Refusals.invalidArgument(
                    "'Days' for " + action + " action must be a positive integer", "Days", days);
        }
    }
}
