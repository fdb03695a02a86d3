package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What queues are told of what happens in buckets. */
@Timeout(60)
class S3EventsTest {
    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static void put(String bucket, String key) {
        s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(key));
    }

    private static void restore(String tier) {
        s3.restoreObject(restore -> restore.bucket("told")
                .key("old")
                .restoreRequest(request -> request.days(1).glacierJobParameters(how -> how.tier(tier))));
    }

    private static void tell(String bucket, String queue) {
        s3.putBucketNotificationConfiguration(put -> put.bucket(bucket)
                .notificationConfiguration(to ->
                        to.queueConfigurations(told -> told.queueArn("arn:aws:sqs:us-east-1:123456789012:" + queue)
                                .eventsWithStrings("s3:ObjectCreated:*", "s3:ObjectRemoved:Delete")
                                .filter(filter -> filter.key(key -> key.filterRules(
                                        rule -> rule.name("suffix").value(".txt")))))));
    }

    private static String lettingIn(String principal, String condition) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":" + principal
                + ",\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\",\"Condition\":{" + condition + "}}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'AWS':'123456789012'}",
                "{'Service':'sns.amazonaws.com'}",
                "{'Service':'s3.amazonaws.com'} 'ArnEquals':{'aws:SourceArn':'arn:aws:s3:::another'}",
                "{'Service':'s3.amazonaws.com'} 'StringEquals':{'aws:SourceAccount':'222233334444'}",
                "{'Service':'s3.amazonaws.com'} 'Bool':{'aws:PrincipalIsAWSService':'false'}",
            })
    void tellsNoQueueThatDoesNotLetItIn(String policy) {
        String name = "shut-" + Integer.toHexString(policy.hashCode());
        s3.createBucket(create -> create.bucket(name));
        try (SqsClient sqs = Clients.of(SqsClient.builder(), sandbox, "default")
                .region(Region.US_EAST_1)
                .build()) {
            String url = sqs.createQueue(create -> create.queueName(name)).queueUrl();
            if (!policy.isEmpty()) {
                String[] parts = policy.replace('\'', '"').split(" ", 2);
                String document = lettingIn(parts[0], parts.length < 2 ? "" : parts[1]);
                sqs.setQueueAttributes(
                        set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, document)));
            }
            assertThatThrownBy(() -> tell(name, name))
                    .isInstanceOf(S3Exception.class)
                    .hasMessageContaining("Unable to validate the following destination configurations");
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages())
                    .isEmpty();
        }
    }

    @Test
    void tellsAQueueWhatHappens() {
        s3.createBucket(create -> create.bucket("events"));
        try (SqsClient sqs = Clients.of(SqsClient.builder(), sandbox, "default")
                .region(Region.US_EAST_1)
                .build()) {
            String url = sqs.createQueue(create -> create.queueName("happened")).queueUrl();
            String policy = lettingIn(
                    "{\"Service\":\"s3.amazonaws.com\"}",
                    "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:*:*:events\"},"
                            + "\"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}");
            sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
            tell("events", "happened");
            put("events", "a b.txt");
            put("events", "c.png");
            s3.deleteObject(delete -> delete.bucket("events").key("a b.txt"));
            List<Message> told = sqs.receiveMessage(
                            receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                    .messages();
            assertThat(told)
                    .extracting(Message::body)
                    .satisfiesExactlyInAnyOrder(
                            test -> assertThat(test).contains("\"Event\":\"s3:TestEvent\"", "\"Bucket\":\"events\""),
                            created -> assertThat(created).contains("\"ObjectCreated:Put\"", "\"a+b.txt\""),
                            removed -> assertThat(removed).contains("\"ObjectRemoved:Delete\"", "\"a+b.txt\""));
            sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, "")));
            put("events", "untold.txt");
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages())
                    .isEmpty();
        }
    }

    @Test
    void tellsAQueueWhatS3DoesInTime() {
        s3.createBucket(create -> create.bucket("told"));
        try (SqsClient sqs = Clients.of(SqsClient.builder(), sandbox, "default")
                .region(Region.US_EAST_1)
                .build()) {
            String url = sqs.createQueue(create -> create.queueName("in-time")).queueUrl();
            String policy = lettingIn("{\"Service\":\"s3.amazonaws.com\"}", "");
            sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
            s3.putBucketNotificationConfiguration(put -> put.bucket("told")
                    .notificationConfiguration(to ->
                            to.queueConfigurations(each -> each.queueArn("arn:aws:sqs:us-east-1:123456789012:in-time")
                                    .eventsWithStrings(
                                            "s3:ObjectRestore:*",
                                            "s3:ObjectTagging:*",
                                            "s3:ObjectAcl:Put",
                                            "s3:LifecycleExpiration:*",
                                            "s3:LifecycleTransition"))));
            s3.putObject(put -> put.bucket("told").key("old").storageClass("GLACIER"), RequestBody.fromString("x"));
            restore("Bulk");
            restore("Expedited");
            assertThat(events(sqs, url))
                    .containsExactlyInAnyOrder("TestEvent", "ObjectRestore:Post", "ObjectRestore:Post");
            sandbox.clock().advance(Duration.ofMinutes(2));
            assertThat(received(sqs, url))
                    .singleElement()
                    .satisfies(message -> assertThat(message.body())
                            .contains("\"ObjectRestore:Completed\"", "\"lifecycleRestoreStorageClass\":\"GLACIER\"")
                            .contains("\"principalId\":\"s3.amazonaws.com\""));
            s3.putObjectTagging(put -> put.bucket("told")
                    .key("old")
                    .tagging(tags -> tags.tagSet(tag -> tag.key("a").value("b"))));
            s3.deleteObjectTagging(delete -> delete.bucket("told").key("old"));
            s3.putObjectAcl(put -> put.bucket("told").key("old").acl("private"));
            sandbox.clock().advance(Duration.ofDays(3));
            assertThat(events(sqs, url))
                    .containsExactlyInAnyOrder(
                            "ObjectTagging:Put", "ObjectTagging:Delete", "ObjectAcl:Put", "ObjectRestore:Delete");
            put("told", "moved/k");
            s3.putBucketLifecycleConfiguration(put -> put.bucket("told")
                    .lifecycleConfiguration(rules -> rules.rules(
                            rule -> rule.filter(filter -> filter.prefix("moved/"))
                                    .status("Enabled")
                                    .transitions(to -> to.days(1).storageClass("GLACIER")),
                            rule -> rule.filter(filter -> filter.prefix("old"))
                                    .status("Enabled")
                                    .expiration(end -> end.days(2)))));
            sandbox.clock().advance(Duration.ofDays(3));
            assertThat(events(sqs, url)).containsExactlyInAnyOrder("LifecycleTransition", "LifecycleExpiration:Delete");
        }
    }

    private static List<Message> received(SqsClient sqs, String url) {
        List<Message> messages = sqs.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                .messages();
        messages.forEach(
                message -> sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
        return messages;
    }

    /** The events that a queue was told of, in their order. */
    private static List<String> events(SqsClient sqs, String url) {
        return received(sqs, url).stream()
                .map(message ->
                        message.body().replaceFirst("(?s).*\"(?:eventName|Event)\":\"(?:s3:)?([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void refusesToTellAQueueThatIsNotThere() {
        s3.createBucket(create -> create.bucket("untold"));
        assertThatThrownBy(() -> s3.putBucketNotificationConfiguration(put -> put.bucket("untold")
                        .notificationConfiguration(to -> to.queueConfigurations(
                                queue -> queue.queueArn("arn:aws:sqs:us-east-1:123456789012:absent")
                                        .eventsWithStrings("s3:ObjectCreated:*")))))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("Unable to validate the following destination configurations");
        assertThat(s3.getBucketNotificationConfiguration(get -> get.bucket("untold"))
                        .queueConfigurations())
                .isEmpty();
    }
}
