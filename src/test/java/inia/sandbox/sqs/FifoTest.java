package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** FIFO queues: order, groups and deduplication. */
@Timeout(60)
class FifoTest {
    private static QueueSandbox queues;

    @BeforeAll
    static void open() {
        queues = new QueueSandbox();
    }

    @AfterAll
    static void close() {
        queues.close();
    }

    private static List<String> bodies(List<Message> messages) {
        return messages.stream().map(Message::body).toList();
    }

    @Test
    void keepsTheOrderOfSendingInAGroup() {
        String url = queues.fifo();
        IntStream.range(0, 25).forEach(i -> queues.send(url, "g", "m" + i));
        for (int i = 0; i < 25; ) {
            List<Message> messages = queues.receive(url, 10);
            assertThat(messages).isNotEmpty();
            for (Message message : messages) {
                assertThat(message.body()).isEqualTo("m" + i++);
                queues.delete(url, message);
            }
        }
        assertThat(queues.receive(url, 10)).isEmpty();
    }

    @Test
    void givesNoMessageOfAGroupWhileAnotherIsInFlight() {
        String url = queues.fifo();
        for (String body : List.of("a1", "b1", "a2", "b2", "c1")) {
            queues.send(url, body.substring(0, 1), body);
        }
        List<Message> first = queues.receive(url, 1);
        assertThat(bodies(first)).containsExactly("a1");
        assertThat(bodies(queues.receive(url, 1))).containsExactly("b1");
        assertThat(bodies(queues.receive(url, 10))).containsExactly("c1");
        assertThat(queues.receive(url, 10)).isEmpty();
        assertThat(queues.attributes(url))
                .containsEntry("ApproximateNumberOfMessages", "2")
                .containsEntry("ApproximateNumberOfMessagesNotVisible", "3");
        queues.delete(url, first.get(0));
        assertThat(bodies(queues.receive(url, 10))).containsExactly("a2");
    }

    @Test
    void givesAsManyOfAGroupAsThereAreAndBeginsAgainWithTheFirstThatCameBack() {
        String url = queues.fifo();
        IntStream.range(0, 4).forEach(i -> queues.send(url, "g", "m" + i));
        List<Message> three = queues.receive(url, 3);
        assertThat(bodies(three)).containsExactly("m0", "m1", "m2");
        queues.delete(url, three.get(1));
        queues.visibleIn(url, three.get(0), 0);
        assertThat(queues.receive(url, 10))
                .as("m2 of the same group is in flight still")
                .isEmpty();
        queues.visibleIn(url, three.get(2), 0);
        List<Message> again = queues.receive(url, 10);
        assertThat(bodies(again)).containsExactly("m0", "m2", "m3");
        assertThat(again)
                .extracting(each -> each.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .containsExactly("2", "2", "1");
    }

    @Test
    void givesAGroupAgainWhenItsTimeIsOver() {
        String url = queues.fifo("VisibilityTimeout", "5");
        queues.send(url, "g", "m0");
        queues.send(url, "g", "m1");
        Message late = queues.receive(url, 1).get(0);
        queues.advance(Duration.ofSeconds(4));
        assertThat(queues.receive(url, 10)).isEmpty();
        queues.advance(Duration.ofSeconds(2));
        assertThatThrownBy(() -> queues.delete(url, late))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining(
                        "for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.");
        assertThat(bodies(queues.receive(url, 10))).containsExactly("m0", "m1");
    }

    @Test
    void givesAMessageOnceThoughItStaysVisible() {
        String url = queues.fifo();
        queues.send(url, "g", "m");
        assertThat(queues.receive(
                        url, receive -> receive.maxNumberOfMessages(10).visibilityTimeout(0)))
                .hasSize(1);
        String standard = queues.queue();
        queues.send(standard, "m");
        assertThat(queues.receive(
                        standard, receive -> receive.maxNumberOfMessages(10).visibilityTimeout(0)))
                .hasSize(1);
    }

    @Test
    void tellsWhatItKnowsOfAMessage() {
        String url = queues.fifo();
        SendMessageResponse sent = queues.send(url, "g", "body", "id");
        SendMessageResponse next = queues.send(url, "g", "body", "id2");
        assertThat(sent.sequenceNumber()).hasSize(20).isLessThan(next.sequenceNumber());
        assertThat(queues.receive(url, 1).get(0).attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "g")
                .containsEntry(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID, "id")
                .containsEntry(MessageSystemAttributeName.SEQUENCE_NUMBER, sent.sequenceNumber());
    }

    @Test
    void takesADuplicateForFiveMinutesAndDeliversItOnce() {
        String url = queues.fifo();
        SendMessageResponse first = queues.send(url, "g", "one", "id");
        SendMessageResponse second = queues.send(url, "h", "two", "id");
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.sequenceNumber()).isEqualTo(first.sequenceNumber());
        List<Message> messages = queues.receive(url, 10);
        assertThat(bodies(messages)).containsExactly("one");
        queues.delete(url, messages.get(0));
        queues.advance(Duration.ofMinutes(4));
        queues.send(url, "g", "three", "id");
        assertThat(queues.receive(url, 10))
                .as("deleting doesn't end the five minutes")
                .isEmpty();
        queues.advance(Duration.ofMinutes(1));
        queues.send(url, "g", "four", "id");
        assertThat(bodies(queues.receive(url, 10))).containsExactly("four");
    }

    @Test
    void tellsMessagesApartByTheirContent() {
        String url = queues.fifo("ContentBasedDeduplication", "true");
        for (String body : List.of("a", "a", "b")) {
            queues.sqs()
                    .sendMessage(send -> send.queueUrl(url).messageGroupId("g").messageBody(body));
        }
        queues.send(url, "g", "a", "other-id");
        queues.send(url, "g", "c", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        List<Message> messages = queues.receive(url, 10);
        assertThat(bodies(messages)).containsExactly("a", "b", "a");
        assertThat(messages.get(0).attributes())
                .as("the SHA-256 of the body")
                .containsEntry(
                        MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID,
                        "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @Test
    void tellsMessagesApartGroupByGroupInHighThroughputMode() {
        String url = queues.fifo("DeduplicationScope", "messageGroup", "FifoThroughputLimit", "perMessageGroupId");
        queues.send(url, "g", "one", "id");
        queues.send(url, "h", "two", "id");
        queues.send(url, "h", "three", "id");
        assertThat(bodies(queues.receive(url, 10))).containsExactly("one", "two");
    }

    @Test
    void answersAReceiveThatIsTriedAgainWithTheSameMessages() {
        String url = queues.fifo("VisibilityTimeout", "30");
        queues.send(url, "g", "m0");
        queues.send(url, "h", "m1");
        List<Message> first = attempt(url, "try");
        queues.advance(Duration.ofSeconds(20));
        List<Message> again = attempt(url, "try");
        assertThat(again).isEqualTo(first).hasSize(2);
        queues.advance(Duration.ofSeconds(20));
        assertThat(attempt(url, "other")).as("their time began anew").isEmpty();
        queues.delete(url, again.get(0));
        assertThat(attempt(url, "try")).as("one of them was touched").isEmpty();
        queues.advance(Duration.ofSeconds(11));
        assertThat(bodies(attempt(url, "try"))).containsExactly("m1");
    }

    private static List<Message> attempt(String url, String id) {
        return queues.receive(url, receive -> receive.maxNumberOfMessages(10).receiveRequestAttemptId(id));
    }

    @Test
    void delaysTheWholeQueue() {
        String url = queues.fifo("DelaySeconds", "10");
        queues.send(url, "g", "m0");
        queues.set(url, "DelaySeconds", "0");
        queues.send(url, "g", "m1");
        assertThat(queues.receive(url, 10)).as("m0 comes first").isEmpty();
        queues.advance(Duration.ofSeconds(11));
        assertThat(bodies(queues.receive(url, 10))).containsExactly("m0", "m1");
    }

    @Test
    void answersALongPollWhenAGroupBecomesFree() throws Exception {
        String url = queues.fifo();
        queues.send(url, "g", "m0");
        queues.send(url, "g", "m1");
        Message first = queues.receive(url, 1).get(0);
        CompletableFuture<List<Message>> poll =
                CompletableFuture.supplyAsync(() -> queues.receive(url, receive -> receive.waitTimeSeconds(20)));
        queues.delete(url, first);
        assertThat(bodies(poll.get(15, TimeUnit.SECONDS))).containsExactly("m1");
    }

    @Test
    void forgetsItsMessagesAndNotTheirIdsWhenPurged() {
        String url = queues.fifo();
        queues.send(url, "g", "m0");
        queues.sqs().purgeQueue(purge -> purge.queueUrl(url));
        queues.send(url, "g", "m0");
        queues.send(url, "g", "m1");
        assertThat(bodies(queues.receive(url, 10))).containsExactly("m1");
    }

    @Test
    void tellsAFifoQueuesAttributes() {
        assertThat(queues.attributes(queues.fifo()))
                .containsEntry("FifoQueue", "true")
                .containsEntry("ContentBasedDeduplication", "false")
                .containsEntry("DeduplicationScope", "queue")
                .containsEntry("FifoThroughputLimit", "perQueue");
        assertThat(queues.attributes(queues.queue("FifoQueue", "false")))
                .doesNotContainKeys("FifoQueue", "ContentBasedDeduplication", "DeduplicationScope");
    }
}
