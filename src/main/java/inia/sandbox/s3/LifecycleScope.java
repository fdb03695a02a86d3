package inia.sandbox.s3;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleAndOperator;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Transition;

/**
 * Which objects a lifecycle rule is about.
 *
 * @param prefix what their keys begin with
 * @param tags the tags that they have
 * @param greaterThan they have more bytes than this; {@code null} for any
 * @param lessThan they have fewer bytes than this; {@code null} for any
 */
record LifecycleScope(String prefix, List<Tag> tags, Long greaterThan, Long lessThan) {
    static LifecycleScope of(LifecycleRule rule) {
        LifecycleRuleFilter filter = rule.filter();
        if (filter == null) {
            return new LifecycleScope(Pages.text(rule.prefix()), List.of(), null, null);
        }
        LifecycleRuleAndOperator and = filter.and();
        if (and != null) {
            return new LifecycleScope(
                    Pages.text(and.prefix()), and.tags(), and.objectSizeGreaterThan(), and.objectSizeLessThan());
        }
        return new LifecycleScope(
                Pages.text(filter.prefix()),
                filter.tag() == null ? List.of() : List.of(filter.tag()),
                filter.objectSizeGreaterThan(),
                filter.objectSizeLessThan());
    }

    /** Whether an object whose key begins so is one of them. */
    boolean covers(StoredObject object) {
        Map<String, String> has = object.settings().tags();
        return tags.stream().allMatch(tag -> tag.value().equals(has.get(tag.key())))
                && (greaterThan == null || object.size() > greaterThan)
                && (lessThan == null || object.size() < lessThan);
    }

    /** The storage class that an object is to have by now; {@code null} if the rule leaves it. */
    static String storageClass(LifecycleRule rule, Instant modified, Instant now) {
        String latest = null;
        Instant since = Instant.MIN;
        for (Transition transition : rule.transitions()) {
            Instant time = transition.date() != null ? transition.date() : Lifecycle.due(modified, transition.days());
            if (!now.isBefore(time) && time.isAfter(since)) {
                since = time;
                latest = transition.storageClassAsString();
            }
        }
        return latest;
    }
}
