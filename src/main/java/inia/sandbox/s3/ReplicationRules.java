package inia.sandbox.s3;

import inia.sandbox.call.Chance;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;

/** Checks what a bucket's replication is to be. */
final class ReplicationRules {
    private ReplicationRules() {}

    /** Refuses a configuration that can't be; rules without an id get one. */
    static ReplicationConfiguration checked(ReplicationConfiguration configuration, Bucket bucket) {
        if (!bucket.keepsVersions()) {
            throw S3Refusals.invalidRequest(
                            "Versioning must be 'Enabled' on the bucket to apply a replication configuration")
                    .with("BucketName", bucket.name());
        }
        if (configuration.role() == null || configuration.rules().isEmpty()) {
            throw S3Refusals.malformedXml();
        }
        List<ReplicationRule> rules = new ArrayList<>();
        int priority = 1;
        for (ReplicationRule rule : configuration.rules()) {
            boolean status = List.of("Enabled", "Disabled").contains(String.valueOf(rule.statusAsString()));
            if (!status || rule.destination() == null || rule.destination().bucket() == null) {
                throw S3Refusals.malformedXml();
            }
            rules.add(completed(rule, priority++));
        }
        return configuration.toBuilder().rules(rules).build();
    }

    /** A rule of the newer form, which has no prefix of its own, says all of its parts when it is got. */
    private static ReplicationRule completed(ReplicationRule rule, int priority) {
        ReplicationRule.Builder completed = rule.toBuilder();
        if (rule.id() == null || rule.id().isEmpty()) {
            completed.id(Chance.uuid().toString());
        }
        if (rule.prefix() == null) {
            completed.priority(rule.priority() == null ? priority : rule.priority());
            if (rule.filter() == null) {
                completed.filter(filter -> filter.prefix(""));
            }
            if (rule.deleteMarkerReplication() == null) {
                completed.deleteMarkerReplication(markers -> markers.status("Disabled"));
            }
        }
        return completed.build();
    }
}
