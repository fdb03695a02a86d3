package inia.sandbox.s3;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleFilter;
import software.amazon.awssdk.services.s3.model.Tag;

/** Which rules of a bucket have a version copied elsewhere. */
final class Replication {
    private static final String ARN = "arn:aws:s3:::";

    private final List<ReplicationRule> rules;

    private Replication(List<ReplicationRule> rules) {
        this.rules = rules;
    }

    /** The bucket's, or {@code null} if it copies nothing. */
    static Replication of(Bucket bucket, Configurations configurations) {
        ReplicationConfiguration.Builder stored = ReplicationConfiguration.builder();
        if (!bucket.keepsVersions() || !configurations.read(bucket, SubResources.REPLICATION, stored)) {
            return null;
        }
        return new Replication(stored.build().rules().stream()
                .filter(rule -> Bucket.ENABLED.equals(rule.statusAsString()))
                .sorted(Comparator.comparing(Replication::priority).reversed())
                .toList());
    }

    private static int priority(ReplicationRule rule) {
        return rule.priority() == null ? 0 : rule.priority();
    }

    /** The rules by which a version is copied: for each destination that of the greatest priority. */
    List<ReplicationRule> about(String key, StoredObject version) {
        return rules.stream()
                .filter(rule -> covers(rule, key, version))
                .collect(java.util.stream.Collectors.toMap(
                        Replication::destination, rule -> rule, (first, later) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The name of the bucket that a rule copies to. */
    static String destination(ReplicationRule rule) {
        String bucket = rule.destination().bucket();
        return bucket.startsWith(ARN) ? bucket.substring(ARN.length()) : bucket;
    }

    private static boolean covers(ReplicationRule rule, String key, StoredObject version) {
        ReplicationRuleFilter filter = rule.filter();
        String prefix = rule.prefix();
        List<Tag> tags = List.of();
        if (filter != null) {
            prefix = filter.and() == null ? filter.prefix() : filter.and().prefix();
            tags = filter.and() != null
                    ? filter.and().tags()
                    : filter.tag() == null ? List.of() : List.of(filter.tag());
        }
        if (!key.startsWith(Pages.text(prefix))) {
            return false;
        }
        if (version.version().deleteMarker()) {
            boolean older = filter == null;
            boolean asked = rule.deleteMarkerReplication() != null
                    && Bucket.ENABLED.equals(rule.deleteMarkerReplication().statusAsString());
            return (older || asked) && tags.isEmpty();
        }
        Map<String, String> has = version.settings().tags();
        boolean encrypted = version.settings().encryption().keyId() != null;
        boolean takesEncrypted = rule.sourceSelectionCriteria() != null
                && rule.sourceSelectionCriteria().sseKmsEncryptedObjects() != null
                && Bucket.ENABLED.equals(
                        rule.sourceSelectionCriteria().sseKmsEncryptedObjects().statusAsString());
        return tags.stream().allMatch(tag -> tag.value().equals(has.get(tag.key()))) && (!encrypted || takesEncrypted);
    }
}
