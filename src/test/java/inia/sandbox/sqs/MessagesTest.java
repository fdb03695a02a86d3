package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages as SQS's clients see them. */
@Timeout(60)
class MessagesTest {
    private Sandbox sandbox;
    private SqsClient sqs;

    @BeforeEach
    void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        sqs = Clients.of(SqsClient.builder(), sandbox, "default").build();
    }

    @AfterEach
    void close() {
        sqs.close();
        sandbox.close();
    }

    private String queue() {
        return sqs.createQueue(queue -> queue.queueName("work")).queueUrl();
    }

    private List<Message> receive(String url, int most) {
        return sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(most))
                .messages();
    }

    private Map<QueueAttributeName, String> attributes(String url) {
        return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    @Test
    void countsMessagesVisibleInFlightAndDelayed() {
        String url = sqs.createQueue(queue ->
                        queue.queueName("brief").attributes(Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "120")))
                .queueUrl();
        for (int i = 0; i < 3; i++) {
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("now"));
        }
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("later").delaySeconds(60));
        receive(url, 2);
        assertThat(attributes(url))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "2")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "1");
        sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(attributes(url)).containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "4");
        sandbox.clock().advance(Duration.ofSeconds(60));
        assertThat(attributes(url)).containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0");
        assertThat(receive(url, 10)).isEmpty();
    }

    @Test
    void receivesAMessageOnceAndAgainAfterItsVisibilityTimeout() {
        String url = queue();
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("Grüße \uD83D\uDE00"));
        Message first = receive(url, 10).get(0);
        assertThat(first.body()).isEqualTo("Grüße \uD83D\uDE00");
        assertThat(receive(url, 10)).isEmpty();
        sandbox.clock().advance(Duration.ofSeconds(31));
        Message again = receive(url, 10).get(0);
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.receiptHandle()).isNotEqualTo(first.receiptHandle());
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(first.receiptHandle()));
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(first.receiptHandle()));
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(again.receiptHandle()));
        sandbox.clock().advance(Duration.ofSeconds(31));
        assertThat(receive(url, 10)).isEmpty();
    }

    @Test
    void changesTheVisibilityOfAMessageInFlight() {
        String url = queue();
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("x"));
        String handle = receive(url, 1).get(0).receiptHandle();
        sqs.changeMessageVisibility(
                change -> change.queueUrl(url).receiptHandle(handle).visibilityTimeout(100));
        sandbox.clock().advance(Duration.ofSeconds(40));
        assertThat(receive(url, 1)).isEmpty();
        sqs.changeMessageVisibility(
                change -> change.queueUrl(url).receiptHandle(handle).visibilityTimeout(0));
        assertThatThrownBy(() -> sqs.changeMessageVisibility(
                        change -> change.queueUrl(url).receiptHandle(handle).visibilityTimeout(1)))
                .isInstanceOf(MessageNotInflightException.class);
        assertThat(receive(url, 1)).hasSize(1);
        sqs.changeMessageVisibility(
                change -> change.queueUrl(url).receiptHandle(handle).visibilityTimeout(0));
        String latest = receive(url, 1).get(0).receiptHandle();
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(latest));
        assertThatThrownBy(() -> sqs.changeMessageVisibility(
                        change -> change.queueUrl(url).receiptHandle(latest).visibilityTimeout(1)))
                .hasMessageContaining("not available for visibility timeout change");
    }

    @Test
    void keepsTheTraceOfTheCallThatSentAMessage() {
        String url = queue();
        String trace = "Root=1-3152b799-8954dae64eda91bc9a23a7e8;Parent=7fa8c0f79203be72;Sampled=1";
        sqs.sendMessage(send -> send.queueUrl(url)
                .messageBody("x")
                .overrideConfiguration(call -> call.putHeader("X-Amzn-Trace-Id", trace)));
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)
                                .messageSystemAttributeNames(MessageSystemAttributeName.AWS_TRACE_HEADER))
                        .messages()
                        .get(0)
                        .attributes())
                .containsExactly(Map.entry(MessageSystemAttributeName.AWS_TRACE_HEADER, trace));
    }

    @Test
    void tellsWhatIsAskedForOfAMessage() {
        String url = queue();
        MessageAttributeValue bytes = MessageAttributeValue.builder()
                .dataType("Binary.png")
                .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1}))
                .build();
        // The client checks all three MD5s that the answers carry.
        sqs.sendMessage(send -> send.queueUrl(url)
                .messageBody("x")
                .messageAttributes(Map.of("log.level", text("info"), "log.file", text("f"), "bin", bytes))
                .messageSystemAttributes(Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue("Root=1-5759e988-bd862e3fe1be46a994272793")
                                .build())));
        ReceiveMessageRequest.Builder receive =
                ReceiveMessageRequest.builder().queueUrl(url).visibilityTimeout(0);
        Message bare = sqs.receiveMessage(receive.build()).messages().get(0);
        assertThat(bare.hasAttributes()).isFalse();
        assertThat(bare.hasMessageAttributes()).isFalse();
        Message some = sqs.receiveMessage(receive.messageAttributeNames("log.*")
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                        .build())
                .messages()
                .get(0);
        assertThat(some.messageAttributes()).containsOnlyKeys("log.level", "log.file");
        assertThat(some.attributesAsStrings()).containsExactly(Map.entry("ApproximateReceiveCount", "2"));
        Message all = sqs.receiveMessage(receive.messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .build())
                .messages()
                .get(0);
        assertThat(all.messageAttributes()).containsEntry("bin", bytes).hasSize(3);
        assertThat(all.attributesAsStrings())
                .containsOnlyKeys(
                        "SenderId",
                        "SentTimestamp",
                        "ApproximateReceiveCount",
                        "ApproximateFirstReceiveTimestamp",
                        "AWSTraceHeader");
    }

    @Test
    void sendsABatchAndTellsWhatItDidNotTake() {
        String url = queue();
        SendMessageBatchResponse sent = sqs.sendMessageBatch(send -> send.queueUrl(url)
                .entries(
                        entry("good", "x"),
                        entry("bad", "\u0007"),
                        SendMessageBatchRequestEntry.builder()
                                .id("late")
                                .messageBody("x")
                                .delaySeconds(901)
                                .build()));
        assertThat(sent.successful()).extracting("id").containsExactly("good");
        assertThat(sent.failed())
                .extracting(BatchResultErrorEntry::id, BatchResultErrorEntry::code, BatchResultErrorEntry::senderFault)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bad", "InvalidMessageContents", true),
                        org.assertj.core.groups.Tuple.tuple("late", "InvalidParameterValue", true));
        String handle = receive(url, 10).get(0).receiptHandle();
        assertThat(sqs.changeMessageVisibilityBatch(change -> change.queueUrl(url)
                                .entries(
                                        one -> one.id("a").receiptHandle(handle).visibilityTimeout(9),
                                        one -> one.id("b").receiptHandle("no").visibilityTimeout(9)))
                        .failed())
                .extracting(BatchResultErrorEntry::id, BatchResultErrorEntry::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("b", "ReceiptHandleIsInvalid"));
        assertThat(sqs.deleteMessageBatch(delete ->
                                delete.queueUrl(url).entries(one -> one.id("a").receiptHandle(handle)))
                        .successful())
                .hasSize(1);
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }

    @Test
    void answersALongPollTheMomentAMessageArrives() throws Exception {
        String url = queue();
        List<CompletableFuture<List<Message>>> polls = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> sqs.receiveMessage(
                                        receive -> receive.queueUrl(url).waitTimeSeconds(20))
                                .messages(),
                        run -> new Thread(run).start()))
                .toList();
        Set<String> received = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            String body = "m" + i;
            sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
        }
        for (CompletableFuture<List<Message>> poll : polls) {
            received.add(poll.get(15, TimeUnit.SECONDS).get(0).body());
        }
        assertThat(received).hasSize(5);
    }

    @Test
    void aLongPollSeesAMessageThatBecomesVisibleMeanwhileAndAQueueThatGoes() throws Exception {
        String url = queue();
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("x").delaySeconds(1));
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(20))
                        .messages())
                .hasSize(1);
        CompletableFuture<?> poll = CompletableFuture.runAsync(
                () -> sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(20)),
                run -> new Thread(run).start());
        sqs.deleteQueue(delete -> delete.queueUrl(url));
        assertThatThrownBy(() -> poll.get(15, TimeUnit.SECONDS)).hasCauseInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void purgesOnceAMinute() {
        String url = queue();
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("x"));
        sqs.purgeQueue(purge -> purge.queueUrl(url));
        assertThat(receive(url, 1)).isEmpty();
        assertThatThrownBy(() -> sqs.purgeQueue(purge -> purge.queueUrl(url)))
                .isInstanceOf(PurgeQueueInProgressException.class);
        sandbox.clock().advance(Duration.ofSeconds(61));
        sqs.purgeQueue(purge -> purge.queueUrl(url));
    }

    @Test
    void aDeletedQueueIsGoneWithItsMessages() {
        String url = queue();
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("x"));
        sqs.deleteQueue(delete -> delete.queueUrl(url));
        assertThatThrownBy(() -> receive(url, 1))
                .isInstanceOfSatisfying(
                        QueueDoesNotExistException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("AWS.SimpleQueueService.NonExistentQueue"));
        assertThat(receive(queue(), 1)).isEmpty();
    }

    @Test
    void takesMessagesUpToOneMebibyte() {
        String url = queue();
        String largest = "x".repeat(1 << 20);
        sqs.sendMessage(send -> send.queueUrl(url).messageBody(largest));
        assertThat(receive(url, 1).get(0).body()).isEqualTo(largest);
        assertThatThrownBy(() -> sqs.sendMessage(send -> send.queueUrl(url).messageBody(largest + "x")))
                .hasMessageContaining("Message must be shorter than 1048576 bytes");
        assertThatThrownBy(() ->
                        sqs.sendMessageBatch(send -> send.queueUrl(url).entries(entry("a", largest), entry("b", "x"))))
                .isInstanceOfSatisfying(
                        SqsException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("AWS.SimpleQueueService.BatchRequestTooLong"));
    }
}
