package inia.sandbox.sqs;

import inia.sandbox.call.Scope;
import java.time.Instant;
import java.util.Map;

/**
 * A queue.
 *
 * @param id tells it from a later queue of the same name
 * @param attributes the attributes that were set, by name; the others have their defaults
 * @param purged when it was last emptied by PurgeQueue, or {@code null}
 */
record Queue(
        String id,
        String name,
        String account,
        String region,
        Instant created,
        Instant modified,
        Instant purged,
        Map<String, String> attributes,
        Map<String, String> tags) {

    String arn() {
        return arn(name, scope());
    }

    /** The ARN of a queue of this name. */
    static String arn(String name, Scope scope) {
        return "arn:aws:sqs:" + scope.region() + ":" + scope.account() + ":" + name;
    }

    /** Whether it keeps its messages in order. */
    boolean fifo() {
        return name.endsWith(".fifo");
    }

    /** What the names of its messages' tables begin with. */
    String prefix() {
        return "sqs/" + account + "/" + region + "/" + id;
    }

    /** Where its state is, whoever uses it. */
    Scope scope() {
        return new Scope(account, region);
    }

    /** The queue's policy as JSON, or {@code null}. */
    String policy() {
        return attributes.get(QueueAttribute.POLICY.apiName());
    }

    String url(String endpoint) {
        return endpoint + "/" + account + "/" + name;
    }

    /** An attribute, set or by default; {@code null} if it has none. */
    String value(QueueAttribute attribute) {
        String set = attributes.get(attribute.apiName());
        return set != null || attribute.ofFifo() && !fifo() ? set : attribute.defaultValue();
    }

    /** A number among the attributes, set or by default. */
    int number(QueueAttribute attribute) {
        return Integer.parseInt(value(attribute));
    }

    Queue withAttributes(Map<String, String> changed, Instant now) {
        return new Queue(id, name, account, region, created, now, purged, changed, tags);
    }

    Queue withTags(Map<String, String> changed) {
        return new Queue(id, name, account, region, created, modified, purged, attributes, changed);
    }

    Queue withPurged(Instant now) {
        return new Queue(id, name, account, region, created, modified, now, attributes, tags);
    }
}
