package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Chance;
import inia.sandbox.call.Errand;
import inia.sandbox.call.QueueDelivery;
import inia.sandbox.call.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** Tells queues what happens in buckets, as the buckets' notification configurations ask. */
final class Notifier {
    private static final String S3 = "s3.amazonaws.com";

    private final Configurations configurations;
    private final QueueDelivery queues;

    Notifier(Configurations configurations, QueueDelivery queues) {
        this.configurations = configurations;
        this.queues = queues;
    }

    /**
     * Tells that something happened.
     *
     * @param event such as {@code ObjectCreated:Put}
     * @param object the version that it happened to; of a delete marker, the marker
     */
    void happened(Bucket bucket, String event, String key, StoredObject object, Call call) {
        NotificationConfiguration.Builder stored = NotificationConfiguration.builder();
        if (!configurations.read(bucket, SubResources.NOTIFICATION, stored)) {
            return;
        }
        for (QueueConfiguration queue : stored.build().queueConfigurations()) {
            if (names(queue.eventsAsStrings(), event) && covers(queue, key)) {
                String text = EventText.of(queue.id(), bucket, event, key, object, call);
                queues.deliver(queue.queueArn(), text, errand(bucket), call);
            }
        }
    }

    /** Tells of something that S3 did of its own accord, such as letting an object expire. */
    void did(Bucket bucket, String event, String key, StoredObject object, Instant now) {
        Scope scope = new Scope(bucket.account(), bucket.region());
        String requestId = Chance.uuid().toString();
        happened(bucket, event, key, object, new Call(requestId, Caller.service(S3), scope, now, null));
    }

    private static Errand errand(Bucket bucket) {
        return new Errand(S3, bucket.arn(), bucket.account());
    }

    /**
     * Tells the queues of a new configuration that they will be told, as S3 does.
     *
     * @return the ARNs of queues that can't be told, and why
     */
    Map<String, QueueDelivery.Outcome> test(NotificationConfiguration configuration, Bucket bucket, Call call) {
        Map<String, QueueDelivery.Outcome> untold = new LinkedHashMap<>();
        for (QueueConfiguration queue : configuration.queueConfigurations()) {
            QueueDelivery.Outcome outcome =
                    queues.deliver(queue.queueArn(), EventText.test(bucket, call), errand(bucket), call);
            if (outcome != QueueDelivery.Outcome.DELIVERED) {
                untold.put(queue.queueArn(), outcome);
            }
        }
        return untold;
    }

    private static boolean names(List<String> asked, String event) {
        String all = "s3:" + event.replaceFirst(":.*", "") + ":*";
        return asked.contains(all) || asked.contains("s3:" + event);
    }

    private static boolean covers(QueueConfiguration queue, String key) {
        if (queue.filter() == null || queue.filter().key() == null) {
            return true;
        }
        for (FilterRule rule : queue.filter().key().filterRules()) {
            boolean prefix = rule.nameAsString().toLowerCase(Locale.ROOT).equals("prefix");
            if (!(prefix ? key.startsWith(rule.value()) : key.endsWith(rule.value()))) {
                return false;
            }
        }
        return true;
    }
}
