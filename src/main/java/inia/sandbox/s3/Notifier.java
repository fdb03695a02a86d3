package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.QueueDelivery;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** Tells queues what happens in buckets, as the buckets' notification configurations ask. */
final class Notifier {
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
                queues.deliver(queue.queueArn(), EventText.of(queue.id(), bucket, event, key, object, call), call);
            }
        }
    }

    /**
     * Tells the queues of a new configuration that they will be told, as S3 does.
     *
     * @return the ARN of a queue that can't be told, or {@code null}
     */
    String test(NotificationConfiguration configuration, Bucket bucket, Call call) {
        String untold = null;
        for (QueueConfiguration queue : configuration.queueConfigurations()) {
            boolean told = queues.deliver(queue.queueArn(), EventText.test(bucket, call), call);
            untold = told ? untold : queue.queueArn();
        }
        return untold;
    }

    private static boolean names(List<String> asked, String event) {
        String all = "s3:" + event.substring(0, event.indexOf(':')) + ":*";
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
