package inia.sandbox.s3;

import inia.sandbox.call.Chance;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/** Who is to be told what happens in a bucket. */
final class NotificationRules {
    private NotificationRules() {}

    /** Refuses a configuration that can't be; what has no id gets one. */
    static NotificationConfiguration checked(NotificationConfiguration configuration, Bucket bucket) {
        NotificationConfiguration.Builder checked = configuration.toBuilder();
        if (configuration.hasQueueConfigurations()) {
            checked.queueConfigurations(configuration.queueConfigurations().stream()
                    .map(queue -> queue(queue, bucket))
                    .toList());
        }
        if (configuration.hasTopicConfigurations()) {
            checked.topicConfigurations(configuration.topicConfigurations().stream()
                    .map(topic -> topic(topic, bucket))
                    .toList());
        }
        if (configuration.hasLambdaFunctionConfigurations()) {
            checked.lambdaFunctionConfigurations(configuration.lambdaFunctionConfigurations().stream()
                    .map(function -> function(function, bucket))
                    .toList());
        }
        return checked.build();
    }

    private static QueueConfiguration queue(QueueConfiguration queue, Bucket bucket) {
        check(queue.queueArn(), "sqs", queue.eventsAsStrings(), queue.filter(), bucket);
        return queue.toBuilder().id(id(queue.id())).build();
    }

    private static TopicConfiguration topic(TopicConfiguration topic, Bucket bucket) {
        check(topic.topicArn(), "sns", topic.eventsAsStrings(), topic.filter(), bucket);
        return topic.toBuilder().id(id(topic.id())).build();
    }

    private static LambdaFunctionConfiguration function(LambdaFunctionConfiguration function, Bucket bucket) {
        check(function.lambdaFunctionArn(), "lambda", function.eventsAsStrings(), function.filter(), bucket);
        return function.toBuilder().id(id(function.id())).build();
    }

    private static String id(String given) {
        return given == null || given.isEmpty() ? Chance.uuid().toString() : given;
    }

    private static void check(
            String arn, String service, List<String> events, NotificationConfigurationFilter filter, Bucket bucket) {
        if (arn == null || events.isEmpty()) {
            throw S3Refusals.malformedXml();
        }
        String[] fields = arn.split(":", 6);
        if (fields.length < 6 || !fields[0].equals("arn") || !fields[2].equals(service) || fields[5].isEmpty()) {
            throw S3Refusals.invalidArgument("The ARN is not well formed", "ARN", arn);
        }
        if (!fields[3].equals(bucket.region())) {
            throw S3Refusals.invalidArgument(
                    "The notification destination service region is not valid for the bucket location constraint",
                    "ARN",
                    arn);
        }
        events.forEach(NotificationRules::checkEvent);
        if (filter != null && filter.key() != null) {
            filter.key().filterRules().forEach(rule -> {
                String name = String.valueOf(rule.nameAsString()).toLowerCase(java.util.Locale.ROOT);
                if (!name.equals("prefix") && !name.equals("suffix")) {
                    throw S3Refusals.invalidArgument(
                            "filter rule name must be either prefix or suffix", "FilterRule.Name", rule.nameAsString());
                }
            });
        }
    }

    private static void checkEvent(String event) {
        if (Event.knownValues().stream().noneMatch(known -> known.toString().equals(event))) {
            String known = Event.knownValues().stream()
                    .map(each -> "'" + each + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", "[", "]"));
            throw S3Refusals.invalidArgument(
                    "The event '" + event + "' is not supported for notifications. Supported events are as follows: "
                            + known,
                    "Event",
                    event);
        }
    }
}
