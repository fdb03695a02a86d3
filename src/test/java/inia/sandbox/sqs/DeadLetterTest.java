package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages that are received too often, and where they go. */
@Timeout(60)
class DeadLetterTest {
    private static QueueSandbox queues;
    private static String target;

    @BeforeAll
    static void open() {
        queues = new QueueSandbox();
        target = queues.arn(queues.queue());
        queues.fifo();
    }

    @AfterAll
    static void close() {
        queues.close();
    }

    @Test
    void putsAMessageAsideThatWasReceivedTooOften() {
        String letters = queues.queue();
        String work = queues.queue("RedrivePolicy", queues.redrive(letters, 2), "VisibilityTimeout", "1");
        queues.send(work, "bad");
        Message first = queues.receive(work, 1).get(0);
        queues.advance(Duration.ofSeconds(2));
        assertThat(queues.receive(work, 1)).hasSize(1);
        queues.advance(Duration.ofSeconds(2));
        assertThat(queues.attributes(work)).containsEntry("ApproximateNumberOfMessages", "1");
        assertThat(queues.receive(work, 1)).isEmpty();
        assertThat(queues.attributes(work)).containsEntry("ApproximateNumberOfMessages", "0");
        Message dead = queues.receive(letters, 1).get(0);
        assertThat(dead.messageId()).isEqualTo(first.messageId());
        assertThat(dead.body()).isEqualTo("bad");
        assertThat(dead.attributes())
                .containsEntry(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN, queues.arn(work))
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "3")
                .containsEntry(
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        first.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP));
    }

    @Test
    void givesTheOthersMeanwhile() {
        String letters = queues.queue();
        String work = queues.queue("RedrivePolicy", queues.redrive(letters, 1));
        IntStream.range(0, 120).forEach(i -> queues.send(work, "bad" + i));
        for (int i = 0; i < 12; i++) {
            assertThat(queues.receive(
                            work, receive -> receive.maxNumberOfMessages(10).visibilityTimeout(1)))
                    .hasSize(10);
        }
        queues.advance(Duration.ofSeconds(2));
        queues.send(work, "good");
        assertThat(queues.receive(work, 10)).extracting(Message::body).containsExactly("good");
        assertThat(queues.attributes(letters)).containsEntry("ApproximateNumberOfMessages", "120");
    }

    @Test
    void keepsADeadLetterAsLongAsItWouldHaveBeenKept() {
        String letters = queues.queue("MessageRetentionPeriod", "100");
        String work = queues.queue("RedrivePolicy", queues.redrive(letters, 1));
        queues.send(work, "old");
        queues.receive(work, receive -> receive.visibilityTimeout(60));
        queues.advance(Duration.ofSeconds(70));
        queues.send(letters, "new");
        assertThat(queues.receive(work, 1)).isEmpty();
        assertThat(queues.attributes(letters)).containsEntry("ApproximateNumberOfMessages", "2");
        queues.advance(Duration.ofSeconds(40));
        assertThat(queues.receive(letters, 10)).extracting(Message::body).containsExactly("new");
    }

    @Test
    void keepsTheOrderOfAFifoQueuesDeadLetters() {
        String letters = queues.fifo();
        String work = queues.fifo("RedrivePolicy", queues.redrive(letters, 1));
        List.of("a1", "b1", "a2").forEach(body -> queues.send(work, body.substring(0, 1), body));
        assertThat(queues.receive(
                        work, receive -> receive.maxNumberOfMessages(10).visibilityTimeout(0)))
                .hasSize(3);
        assertThat(queues.receive(work, 10)).isEmpty();
        List<Message> dead = queues.receive(letters, 10);
        assertThat(dead).extracting(Message::body).containsExactly("a1", "a2", "b1");
        assertThat(dead.get(0).attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "a")
                .containsEntry(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID, "a1");
    }

    @Test
    void keepsMessagesWhoseDeadLetterQueueIsGone() {
        String letters = queues.queue();
        String work = queues.queue("RedrivePolicy", queues.redrive(letters, 1));
        queues.send(work, "x");
        queues.sqs().deleteQueue(delete -> delete.queueUrl(letters));
        for (int i = 0; i < 3; i++) {
            assertThat(queues.receive(work, receive -> receive.visibilityTimeout(0)))
                    .hasSize(1);
        }
    }

    @Test
    void listsTheQueuesThatSendTheirDeadLetters() {
        String letters = queues.queue();
        String one = queues.queue("RedrivePolicy", queues.redrive(letters, 1));
        String two = queues.queue("RedrivePolicy", queues.redrive(letters, 5));
        assertThat(queues.sqs()
                        .listDeadLetterSourceQueuesPaginator(
                                list -> list.queueUrl(letters).maxResults(1))
                        .queueUrls())
                .containsExactlyInAnyOrder(one, two);
        queues.set(one, "RedrivePolicy", "");
        assertThat(queues.attributes(one)).doesNotContainKey("RedrivePolicy");
        assertThat(queues.sqs()
                        .listDeadLetterSourceQueues(list -> list.queueUrl(letters))
                        .queueUrls())
                .containsExactly(two);
    }

    @Test
    void asksTheDeadLetterQueueWhoMaySend() {
        String other = queues.queue();
        String letters = queues.queue(
                "RedriveAllowPolicy",
                "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + queues.arn(other) + "\"]}");
        queues.set(other, "RedrivePolicy", queues.redrive(letters, 3));
        assertThat(queues.attributes(other))
                .containsEntry(
                        "RedrivePolicy",
                        "{\"deadLetterTargetArn\":\"" + queues.arn(letters) + "\",\"maxReceiveCount\":3}");
        String work = queues.queue();
        assertThatThrownBy(() -> queues.set(work, "RedrivePolicy", queues.redrive(letters, 3)))
                .isInstanceOf(SqsException.class);
        queues.set(letters, "RedriveAllowPolicy", "{\"redrivePermission\":\"denyAll\"}");
        assertThatThrownBy(() -> queues.set(other, "RedrivePolicy", queues.redrive(letters, 4)))
                .isInstanceOf(SqsException.class);
        queues.set(letters, "RedriveAllowPolicy", "");
        queues.set(work, "RedrivePolicy", queues.redrive(letters, 3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]  | Invalid value for the parameter RedrivePolicy. Reason: Redrive policy is not a valid JSON map.",
                "{}  | Redrive policy does not contain mandatory attribute: maxReceiveCount.",
                "{'maxReceiveCount':5} | Redrive policy does not contain mandatory attribute: deadLetterTargetArn.",
                "{'deadLetterTargetArn':'TARGET','maxReceiveCount':0} | Invalid value for maxReceiveCount: 0, valid values"
                        + " are from 1 to 1000 both inclusive.",
                "{'deadLetterTargetArn':'TARGET','maxReceiveCount':1001} | Invalid value for maxReceiveCount: 1001",
                "{'deadLetterTargetArn':'TARGET','maxReceiveCount':'x'} | Invalid value for maxReceiveCount: x",
                "{'deadLetterTargetArn':'TARGET','maxReceiveCount':5,'x':1} | Only following attributes are supported:"
                        + " [maxReceiveCount, deadLetterTargetArn].",
                "{'deadLetterTargetArn':'dummy','maxReceiveCount':5} | Invalid value for deadLetterTargetArn.",
                "{'deadLetterTargetArn':'arn:aws:sns:us-east-1:123456789012:t','maxReceiveCount':5} | Only SQS queues are"
                        + " valid resources for deadLetterTargetArn.",
                "{'deadLetterTargetArn':'TARGETx','maxReceiveCount':5} | Dead letter target does not exist.",
                "{'deadLetterTargetArn':'TARGET.fifo','maxReceiveCount':5} | Dead-letter queue must be same type of queue as"
                        + " the source..",
                "{'deadLetterTargetArn':'arn:aws:sqs:us-east-1:222222222222:q','maxReceiveCount':5} | Dead-letter target"
                        + " owner should be same as the source.",
                "{'deadLetterTargetArn':'arn:aws:sqs:eu-west-2:123456789012:q','maxReceiveCount':5} | Dead-letter target"
                        + " must be in same region as the source."
            })
    void refusesARedrivePolicy(String policy, String reason) {
        refuses("RedrivePolicy", policy.replace('\'', '"').replace("TARGET", target), reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | Invalid value for the parameter RedriveAllowPolicy. Reason: Amazon SQS can't create the redrive allow"
                        + " policy, as it’s in an unsupported format.",
                "{'redrivePermission':'some'} | unsupported format.",
                "{'redrivePermission':'allowAll','x':1} | unsupported format.",
                "{'redrivePermission':'byQueue','sourceQueueArns':'x'} | unsupported format.",
                "{'redrivePermission':'byQueue','sourceQueueArns':[1]} | unsupported format.",
                "{'redrivePermission':'byQueue'} | When you specify the byQueue permission type, you must also specify one or"
                        + " more sourceQueueArns values.",
                "{'redrivePermission':'denyAll','sourceQueueArns':['x']} | To specify one or more source queue ARNs, you must"
                        + " set redrivePermission to byQueue.",
                "{'redrivePermission':'byQueue','sourceQueueArns':['0','1','2','3','4','5','6','7','8','9','a']} | The maximum"
                        + " number of source queue ARNs you can specify is 10.",
            })
    void refusesARedriveAllowPolicy(String policy, String reason) {
        refuses("RedriveAllowPolicy", policy.replace('\'', '"'), reason);
    }

    private static void refuses(String attribute, String policy, String reason) {
        assertThatThrownBy(() -> queues.sqs()
                        .createQueue(queue -> queue.queueName("none").attributesWithStrings(Map.of(attribute, policy))))
                .isInstanceOfSatisfying(SqsException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue");
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains(reason);
                });
    }
}
