package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What SQS refuses, and how it says so. */
class SqsRefusalsTest {
    private static Sandbox sandbox;
    private static SqsClient sqs;
    private static String url;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        sqs = Clients.of(SqsClient.builder(), sandbox, "default").build();
        url = sqs.createQueue(queue -> queue.queueName("work")).queueUrl();
        sqs.createQueue(
                queue -> queue.queueName("work.fifo").attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")));
    }

    @AfterAll
    static void close() {
        sqs.close();
        sandbox.close();
    }

    /** A call that is refused, the error's code, and part of its message. */
    static Stream<Arguments> calls() {
        return Stream.of(
                refused(
                        "a name with a space",
                        "InvalidParameterValue",
                        "Can only include alphanumeric characters," + " hyphens, or underscores. 1 to 80 in length",
                        (sqs, url) -> sqs.createQueue(q -> q.queueName("a b"))),
                refused(
                        "a name too long",
                        "InvalidParameterValue",
                        "1 to 80 in length",
                        (sqs, url) -> sqs.createQueue(q -> q.queueName("x".repeat(81)))),
                refused(
                        "no name",
                        "InvalidParameterValue",
                        "1 to 80 in length",
                        (sqs, url) -> sqs.createQueue(q -> q.queueName(""))),
                refused(
                        "a FIFO queue by another name",
                        "InvalidParameterValue",
                        "must end with .fifo suffix",
                        (sqs, url) -> sqs.createQueue(
                                q -> q.queueName("a").attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))),
                refused(
                        "an unknown queue",
                        "AWS.SimpleQueueService.NonExistentQueue",
                        "The specified queue does not exist.",
                        (sqs, url) -> sqs.getQueueUrl(q -> q.queueName("none"))),
                refused(
                        "a queue of another account",
                        "AWS.SimpleQueueService.NonExistentQueue",
                        "does not exist",
                        (sqs, url) -> sqs.getQueueUrl(q -> q.queueName("work").queueOwnerAWSAccountId("999999999999"))),
                refused(
                        "an unknown queue's URL",
                        "AWS.SimpleQueueService.NonExistentQueue",
                        "does not exist",
                        (sqs, url) -> sqs.deleteQueue(q -> q.queueUrl(url + "x"))),
                refused(
                        "pages too large",
                        "InvalidParameterValue",
                        "MaxResults",
                        (sqs, url) -> sqs.listQueues(q -> q.maxResults(1001))),
                refused(
                        "an empty body",
                        "MissingParameter",
                        "The request must contain the parameter MessageBody.",
                        (sqs, url) -> sqs.sendMessage(m -> m.queueUrl(url).messageBody(""))),
                refused(
                        "a character of no XML",
                        "InvalidMessageContents",
                        "Invalid characters found.",
                        (sqs, url) -> sqs.sendMessage(m -> m.queueUrl(url).messageBody("\uFFFE"))),
                refused(
                        "too long a delay",
                        "InvalidParameterValue",
                        "Value 901 for parameter DelaySeconds is invalid."
                                + " Reason: DelaySeconds must be >= 0 and <= 900.",
                        (sqs, url) -> sqs.sendMessage(
                                m -> m.queueUrl(url).messageBody("x").delaySeconds(901))),
                refused(
                        "a deduplication id",
                        "InvalidParameterValue",
                        "not valid for this queue type",
                        (sqs, url) -> sqs.sendMessage(
                                m -> m.queueUrl(url).messageBody("x").messageDeduplicationId("x"))),
                refused(
                        "a message of no group",
                        "MissingParameter",
                        "The request must contain the parameter MessageGroupId.",
                        (sqs, url) ->
                                sqs.sendMessage(m -> m.queueUrl(url + ".fifo").messageBody("x"))),
                refused(
                        "a message that can't be told from others",
                        "InvalidParameterValue",
                        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided"
                                + " explicitly",
                        (sqs, url) -> sqs.sendMessage(
                                m -> m.queueUrl(url + ".fifo").messageBody("x").messageGroupId("g"))),
                refused(
                        "a delay of one message of a FIFO queue",
                        "InvalidParameterValue",
                        "Value 1 for parameter DelaySeconds is invalid. Reason: The request include parameter that is not"
                                + " valid for this queue type.",
                        (sqs, url) -> sqs.sendMessage(m -> m.queueUrl(url + ".fifo")
                                .messageBody("x")
                                .messageGroupId("g")
                                .messageDeduplicationId("x")
                                .delaySeconds(1))),
                refused(
                        "a group with a space",
                        "InvalidParameterValue",
                        "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.",
                        (sqs, url) -> sqs.sendMessage(m -> m.queueUrl(url + ".fifo")
                                .messageBody("x")
                                .messageGroupId("g h")
                                .messageDeduplicationId("x"))),
                refused(
                        "another type of queue",
                        "InvalidAttributeValue",
                        "Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not supported.",
                        (sqs, url) -> sqs.setQueueAttributes(
                                m -> m.queueUrl(url).attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))),
                refused(
                        "high throughput without its scope",
                        "InvalidAttributeValue",
                        "The perMessageGroupId value is allowed only when the value for DeduplicationScope is messageGroup",
                        (sqs, url) -> sqs.setQueueAttributes(m -> m.queueUrl(url + ".fifo")
                                .attributes(Map.of(QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId")))),
                refused(
                        "an attempt at a standard queue",
                        "InvalidParameterValue",
                        "Value x for parameter ReceiveRequestAttemptId is invalid.",
                        (sqs, url) -> sqs.receiveMessage(m -> m.queueUrl(url).receiveRequestAttemptId("x"))),
                refused(
                        "an attribute of no type",
                        "InvalidParameterValue",
                        "non-empty message attribute type",
                        attribute("a", "", "x")),
                refused(
                        "an attribute of another type",
                        "InvalidParameterValue",
                        "the set of supported type prefixes is Binary, Number, and String.",
                        attribute("a", "Text", "x")),
                refused(
                        "an attribute of no value",
                        "InvalidParameterValue",
                        "non-empty message attribute value for message attribute type 'String'",
                        attribute("a", "String", "")),
                refused("a number that is none", "InvalidParameterValue", "to a number", attribute("a", "Number", "x")),
                refused(
                        "an attribute of AWS's name",
                        "InvalidParameterValue",
                        "'AWS.a' is invalid",
                        attribute("AWS.a", "String", "x")),
                refused(
                        "eleven attributes",
                        "InvalidParameterValue",
                        "Number of message attributes [11] exceeds the allowed maximum [10].",
                        SqsRefusalsTest::elevenAttributes),
                refused(
                        "no messages",
                        "InvalidParameterValue",
                        "Value 0 for parameter MaxNumberOfMessages is invalid."
                                + " Reason: Must be between 1 and 10, if provided.",
                        (sqs, url) -> sqs.receiveMessage(m -> m.queueUrl(url).maxNumberOfMessages(0))),
                refused(
                        "too long a wait",
                        "InvalidParameterValue",
                        "Value 21 for parameter WaitTimeSeconds is invalid."
                                + " Reason: Must be >= 0 and <= 20, if provided.",
                        (sqs, url) -> sqs.receiveMessage(m -> m.queueUrl(url).waitTimeSeconds(21))),
                refused(
                        "too long a time-out",
                        "InvalidParameterValue",
                        "Value 43201 for parameter VisibilityTimeout",
                        (sqs, url) -> sqs.receiveMessage(m -> m.queueUrl(url).visibilityTimeout(43201))),
                refused(
                        "a handle that is none",
                        "ReceiptHandleIsInvalid",
                        "The input receipt handle is invalid.",
                        (sqs, url) -> sqs.deleteMessage(m -> m.queueUrl(url).receiptHandle("none"))),
                refused(
                        "an empty batch",
                        "AWS.SimpleQueueService.EmptyBatchRequest",
                        "at least one SendMessageBatchRequestEntry",
                        batch()),
                refused(
                        "a batch too large",
                        "AWS.SimpleQueueService.TooManyEntriesInBatchRequest",
                        "You have sent 11.",
                        batch(IntStream.range(0, 11).mapToObj(i -> "i" + i).toArray(String[]::new))),
                refused(
                        "an id twice",
                        "AWS.SimpleQueueService.BatchEntryIdsNotDistinct",
                        "Id a repeated.",
                        batch("a", "a")),
                refused(
                        "an id that is none",
                        "AWS.SimpleQueueService.InvalidBatchEntryId",
                        "hyphens and underscores",
                        batch("a b")),
                refused(
                        "an attribute unknown",
                        "InvalidAttributeName",
                        "Unknown Attribute Colour.",
                        (sqs, url) ->
                                sqs.getQueueAttributes(q -> q.queueUrl(url).attributeNamesWithStrings("Colour"))),
                refused(
                        "a tag of AWS's",
                        "InvalidParameterValue",
                        "aws:",
                        (sqs, url) -> sqs.tagQueue(q -> q.queueUrl(url).tags(Map.of("aws:x", "y")))));
    }

    private static Arguments refused(String what, String code, String message, BiConsumer<SqsClient, String> call) {
        return arguments(what, code, message, call);
    }

    private static BiConsumer<SqsClient, String> attribute(String name, String type, String value) {
        MessageAttributeValue attribute = MessageAttributeValue.builder()
                .dataType(type)
                .stringValue(value)
                .build();
        return (sqs, url) ->
                sqs.sendMessage(m -> m.queueUrl(url).messageBody("x").messageAttributes(Map.of(name, attribute)));
    }

    private static void elevenAttributes(SqsClient sqs, String url) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        for (int i = 0; i < 11; i++) {
            attributes.put(
                    "a" + i,
                    MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("x")
                            .build());
        }
        sqs.sendMessage(m -> m.queueUrl(url).messageBody("x").messageAttributes(attributes));
    }

    private static BiConsumer<SqsClient, String> batch(String... ids) {
        List<SendMessageBatchRequestEntry> entries = Stream.of(ids)
                .map(id -> SendMessageBatchRequestEntry.builder()
                        .id(id)
                        .messageBody("x")
                        .build())
                .toList();
        return (sqs, url) -> sqs.sendMessageBatch(m -> m.queueUrl(url).entries(entries));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void refuses(String what, String code, String message, BiConsumer<SqsClient, String> call) {
        assertThatThrownBy(() -> call.accept(sqs, url)).isInstanceOfSatisfying(SqsException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
