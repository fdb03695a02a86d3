package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Queues as SQS's clients see them. */
@Timeout(60)
class QueuesTest {
    private QueueSandbox queues;
    private SqsClient sqs;

    @BeforeEach
    void open() {
        queues = new QueueSandbox();
        sqs = queues.sqs();
    }

    @AfterEach
    void close() {
        queues.close();
    }

    private String queue() {
        return sqs.createQueue(queue -> queue.queueName("work")).queueUrl();
    }

    @Test
    void createsAQueueOnceAndFindsIt() {
        String url = sqs.createQueue(queue -> queue.queueName("work")
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"))
                        .tags(Map.of("team", "a")))
                .queueUrl();
        assertThat(url).isEqualTo(queues.sandbox().endpoint() + "/123456789012/work");
        assertThat(queue()).isEqualTo(url);
        assertThat(sqs.getQueueUrl(get -> get.queueName("work")).queueUrl()).isEqualTo(url);
        assertThatThrownBy(() -> sqs.createQueue(queue ->
                        queue.queueName("work").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "61"))))
                .isInstanceOfSatisfying(QueueNameExistsException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorMessage())
                            .isEqualTo("A queue already exists with the same name and a different value for attribute"
                                    + " VisibilityTimeout");
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("QueueAlreadyExists");
                });
        assertThat(sqs.listQueueTags(list -> list.queueUrl(url)).tags()).containsExactly(Map.entry("team", "a"));
        sqs.tagQueue(tag -> tag.queueUrl(url).tags(Map.of("cost", "1")));
        sqs.untagQueue(untag -> untag.queueUrl(url).tagKeys("team", "none"));
        assertThat(sqs.listQueueTags(list -> list.queueUrl(url)).tags()).containsExactly(Map.entry("cost", "1"));
    }

    @Test
    void listsQueuesByPrefixInPagesAndByRegion() {
        for (String name : List.of("b2", "a1", "b1", "b3")) {
            sqs.createQueue(queue -> queue.queueName(name));
        }
        assertThat(sqs.listQueues().queueUrls())
                .extracting(url -> url.substring(url.lastIndexOf('/') + 1))
                .containsExactly("a1", "b1", "b2", "b3");
        assertThat(sqs.listQueuesPaginator(list -> list.queueNamePrefix("b").maxResults(2)).stream())
                .extracting(page -> page.queueUrls().size())
                .containsExactly(2, 1);
        assertThat(sqs.listQueues(list -> list.queueNamePrefix("c")).hasQueueUrls())
                .isFalse();
        try (SqsClient elsewhere = Clients.of(SqsClient.builder(), queues.sandbox(), "default")
                .region(Region.EU_WEST_2)
                .build()) {
            assertThat(elsewhere.listQueues().queueUrls()).isEmpty();
        }
    }

    @Test
    void tellsTheAttributesOfAQueue() {
        String url = queue();
        assertThat(queues.attributes(url))
                .containsEntry("QueueArn", "arn:aws:sqs:us-east-1:123456789012:work")
                .containsEntry("VisibilityTimeout", "30")
                .containsEntry("MaximumMessageSize", "1048576")
                .containsEntry("MessageRetentionPeriod", "345600")
                .containsEntry("DelaySeconds", "0")
                .containsEntry("ReceiveMessageWaitTimeSeconds", "0")
                .containsEntry("SqsManagedSseEnabled", "true")
                .containsKeys("CreatedTimestamp", "LastModifiedTimestamp");
        sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "5")));
        assertThat(sqs.getQueueAttributes(
                                get -> get.queueUrl(url).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                        .attributesAsStrings())
                .containsExactly(Map.entry("VisibilityTimeout", "5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VisibilityTimeout | 43201 | InvalidAttributeValue | Invalid value for the parameter VisibilityTimeout.",
                "VisibilityTimeout | x     | InvalidAttributeValue | Invalid value for the parameter VisibilityTimeout.",
                "DelaySeconds      | 901   | InvalidAttributeValue | Invalid value for the parameter DelaySeconds.",
                "MaximumMessageSize| 1023  | InvalidAttributeValue | Invalid value for the parameter MaximumMessageSize.",
                "MessageRetentionPeriod|59 | InvalidAttributeValue | Invalid value for the parameter MessageRetentionPeriod.",
                "ReceiveMessageWaitTimeSeconds|21|InvalidAttributeValue|Invalid value for the parameter"
                        + " ReceiveMessageWaitTimeSeconds.",
                "SqsManagedSseEnabled|yes  | InvalidAttributeValue | Invalid value for the parameter SqsManagedSseEnabled.",
                "QueueArn          | x     | InvalidAttributeName  | Unknown Attribute QueueArn.",
                "Colour            | red   | InvalidAttributeName  | Unknown Attribute Colour.",
                "ContentBasedDeduplication | true | InvalidAttributeName | Unknown Attribute ContentBasedDeduplication.",
                "DeduplicationScope | queue | InvalidAttributeName | You can specify the DeduplicationScope only when FifoQueue is set to true.",
            })
    void refusesAttributesThatAQueueCannotHave(String name, String value, String code, String message) {
        String url = queue();
        for (Runnable call : List.<Runnable>of(
                () -> sqs.createQueue(queue -> queue.queueName("other").attributesWithStrings(Map.of(name, value))),
                () -> sqs.setQueueAttributes(set -> set.queueUrl(url).attributesWithStrings(Map.of(name, value))))) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(SqsException.class, refusal -> {
                assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
                assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
        }
    }
}
