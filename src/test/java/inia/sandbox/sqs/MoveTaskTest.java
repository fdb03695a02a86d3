package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Tasks that move the messages of dead-letter queues. */
@Timeout(60)
class MoveTaskTest {
    private static QueueSandbox queues;

    @BeforeAll
    static void open() {
        queues = new QueueSandbox();
    }

    @AfterAll
    static void close() {
        queues.close();
    }

    /** Sends messages that at once are dead letters. */
    private static void bury(String url, String... bodies) {
        for (String body : bodies) {
            queues.send(url, body);
        }
        for (int received = 0; received < bodies.length; received += 10) {
            queues.receive(url, receive -> receive.maxNumberOfMessages(10).visibilityTimeout(1));
        }
        queues.advance(Duration.ofSeconds(2));
        assertThat(queues.receive(url, 10)).isEmpty();
    }

    private static String work(String letters) {
        return queues.queue("RedrivePolicy", queues.redrive(letters, 1));
    }

    private static String start(String letters, String destination, Integer rate) {
        return queues.sqs()
                .startMessageMoveTask(start -> start.sourceArn(queues.arn(letters))
                        .destinationArn(destination == null ? null : queues.arn(destination))
                        .maxNumberOfMessagesPerSecond(rate))
                .taskHandle();
    }

    private static ListMessageMoveTasksResultEntry latest(String letters) {
        return tasks(letters, null).get(0);
    }

    private static List<ListMessageMoveTasksResultEntry> tasks(String letters, Integer most) {
        return queues.sqs()
                .listMessageMoveTasks(
                        list -> list.sourceArn(queues.arn(letters)).maxResults(most))
                .results();
    }

    private static ListMessageMoveTasksResultEntry awaitEnd(String letters) throws InterruptedException {
        ListMessageMoveTasksResultEntry task = latest(letters);
        while (task.status().equals("RUNNING")) {
            Thread.sleep(1);
            task = latest(letters);
        }
        return task;
    }

    @Test
    void bringsMessagesBackToWhereTheyCameFrom() {
        String letters = queues.queue();
        String one = work(letters);
        String two = work(letters);
        bury(one, "a", "b");
        bury(two, "c");
        String before = queues.receive(letters, receive -> receive.visibilityTimeout(0))
                .get(0)
                .messageId();
        start(letters, null, null);
        ListMessageMoveTasksResultEntry task = latest(letters);
        assertThat(task.status()).isEqualTo("COMPLETED");
        assertThat(task.approximateNumberOfMessagesMoved()).isEqualTo(3);
        assertThat(task.approximateNumberOfMessagesToMove()).isEqualTo(3);
        assertThat(task.destinationArn()).isNull();
        assertThat(task.taskHandle()).isNull();
        assertThat(task.startedTimestamp()).isPositive();
        List<Message> again = queues.receive(one, 10);
        assertThat(again).extracting(Message::body).containsExactlyInAnyOrder("a", "b");
        assertThat(again.get(0).messageId()).isNotEqualTo(before);
        assertThat(again.get(0).attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
                .doesNotContainKey(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
        assertThat(queues.receive(two, 10)).extracting(Message::body).containsExactly("c");
        assertThat(queues.receive(letters, 10)).isEmpty();
    }

    @Test
    void movesMessagesElsewhereAsMany() throws InterruptedException {
        String letters = queues.queue();
        String elsewhere = queues.queue();
        work(letters);
        for (int i = 0; i < 25; i++) {
            int batch = i * 10;
            queues.sqs()
                    .sendMessageBatch(send -> send.queueUrl(letters)
                            .entries(IntStream.range(batch, batch + 10)
                                    .mapToObj(each -> SendMessageBatchRequestEntry.builder()
                                            .id("m" + each)
                                            .messageBody("m" + each)
                                            .build())
                                    .toList()));
        }
        start(letters, elsewhere, null);
        assertThat(awaitEnd(letters).approximateNumberOfMessagesMoved()).isEqualTo(250);
        assertThat(queues.attributes(elsewhere)).containsEntry("ApproximateNumberOfMessages", "250");
        assertThat(queues.attributes(letters)).containsEntry("ApproximateNumberOfMessages", "0");
    }

    @Test
    void movesAtARateOfTheSandboxsTimeUntilCancelled() throws InterruptedException {
        String letters = queues.queue();
        String work = work(letters);
        bury(work, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        String handle = start(letters, null, 1);
        ListMessageMoveTasksResultEntry task = latest(letters);
        assertThat(task.status()).isEqualTo("RUNNING");
        assertThat(task.taskHandle()).isEqualTo(handle);
        assertThat(task.maxNumberOfMessagesPerSecond()).isEqualTo(1);
        assertThat(task.approximateNumberOfMessagesMoved()).isLessThan(10);
        assertThatThrownBy(() -> start(letters, null, null))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("There is already a task running.");
        queues.advance(Duration.ofSeconds(4));
        while (latest(letters).approximateNumberOfMessagesMoved() < 5) {
            Thread.sleep(1);
        }
        long moved = queues.sqs()
                .cancelMessageMoveTask(cancel -> cancel.taskHandle(handle))
                .approximateNumberOfMessagesMoved();
        queues.advance(Duration.ofSeconds(100));
        task = latest(letters);
        assertThat(task.status()).isEqualTo("CANCELLED");
        assertThat(task.approximateNumberOfMessagesMoved()).isEqualTo(moved).isBetween(5L, 9L);
        assertThat(queues.attributes(work)).containsEntry("ApproximateNumberOfMessages", Long.toString(moved));
        start(letters, null, 1);
        queues.advance(Duration.ofSeconds(100));
        assertThat(awaitEnd(letters).status()).isEqualTo("COMPLETED");
        assertThat(tasks(letters, 10)).hasSize(2);
        assertThat(tasks(letters, null)).hasSize(1);
    }

    @Test
    void failsWhenItDoesNotKnowWhere() {
        String letters = queues.queue();
        String work = work(letters);
        queues.send(letters, "direct");
        start(letters, null, null);
        assertThat(latest(letters).failureReason()).isEqualTo("CouldNotDetermineMessageSource");
        String gone = queues.queue();
        start(letters, gone, null);
        bury(work, "x", "y");
        String handle = start(letters, gone, 1);
        queues.sqs().deleteQueue(delete -> delete.queueUrl(gone));
        queues.advance(Duration.ofSeconds(2));
        assertThat(handle).isNotNull();
        while (latest(letters).status().equals("RUNNING")) {
            Thread.onSpinWait();
        }
        assertThat(latest(letters).failureReason()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    }

    @Test
    void bringsBackAFifoQueuesMessagesInOrder() {
        String letters = queues.fifo();
        String work = queues.fifo("RedrivePolicy", queues.redrive(letters, 1));
        List.of("a1", "b1", "a2").forEach(body -> queues.send(work, body.substring(0, 1), body));
        queues.receive(work, receive -> receive.maxNumberOfMessages(10).visibilityTimeout(0));
        assertThat(queues.receive(work, 10)).isEmpty();
        start(letters, null, null);
        assertThat(queues.receive(work, 10)).extracting(Message::body).containsExactly("a1", "a2", "b1");
    }

    @Test
    void refusesWhatCannotBeMoved() {
        String letters = queues.queue();
        String work = work(letters);
        refuses(() -> start(work, null, null), "InvalidParameterValue", "must be configured as a Dead Letter Queue");
        refuses(
                () -> queues.sqs().startMessageMoveTask(start -> start.sourceArn(queues.arn(letters) + "x")),
                "ResourceNotFoundException",
                "The resource that you specified for the SourceArn parameter doesn't exist.");
        refuses(
                () -> queues.sqs()
                        .startMessageMoveTask(start ->
                                start.sourceArn(queues.arn(letters)).destinationArn(queues.arn(letters) + "x")),
                "ResourceNotFoundException",
                "The resource that you specified for the DestinationArn parameter doesn't exist.");
        refuses(
                () -> start(letters, queues.fifo(), null),
                "InvalidParameterValue",
                "Destination queue must be of the same type as the source queue.");
        refuses(() -> tasks(letters, 11), "InvalidParameterValue", "Must be between 1 and 10.");
        assertThat(tasks(letters, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void refusesARateThatThereIsNot(int rate) {
        String letters = queues.queue();
        work(letters);
        refuses(
                () -> start(letters, null, rate),
                "InvalidParameterValue",
                "Value " + rate
                        + " for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and 500.");
    }

    @Test
    void refusesToCancelWhatDoesNotRun() {
        String letters = queues.queue();
        String arn = queues.arn(letters);
        refuses(() -> cancel("foobared"), "InvalidParameterValue", "Value for parameter TaskHandle is invalid.");
        refuses(
                () -> cancel(handle("x", arn + "x")),
                "ResourceNotFoundException",
                "The resource that you specified for the SourceArn parameter doesn't exist.");
        refuses(() -> cancel(handle("x", arn)), "ResourceNotFoundException", "Task does not exist.");
    }

    @Test
    void asksForThePermissionsThatMovingIsMadeOf() {
        String letters = queues.queue();
        work(letters);
        String elsewhere = queues.queue();
        try (SqsClient mover = queues.user(
                "{\"Effect\":\"Allow\",\"Action\":[\"sqs:*MessageMoveTask*\",\"sqs:ReceiveMessage\",\"sqs:DeleteMessage\","
                        + "\"sqs:GetQueueAttributes\"],\"Resource\":\"" + queues.arn(letters) + "\"}")) {
            String handle = mover.startMessageMoveTask(start -> start.sourceArn(queues.arn(letters)))
                    .taskHandle();
            refuses(
                    () -> mover.startMessageMoveTask(
                            start -> start.sourceArn(queues.arn(letters)).destinationArn(queues.arn(elsewhere))),
                    "AccessDenied",
                    "is not authorized to perform: sqs:sendmessage on resource: " + queues.arn(elsewhere));
            refuses(
                    () -> mover.cancelMessageMoveTask(cancel -> cancel.taskHandle(handle)),
                    "ResourceNotFoundException",
                    "Task does not exist.");
            refuses(
                    () -> mover.cancelMessageMoveTask(cancel -> cancel.taskHandle(handle("x", queues.arn(elsewhere)))),
                    "AccessDenied",
                    "sqs:cancelmessagemovetask on resource: " + queues.arn(elsewhere));
        }
    }

    private static String handle(String id, String arn) {
        String json = "{\"taskId\":\"" + id + "\",\"sourceArn\":\"" + arn + "\"}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void cancel(String handle) {
        queues.sqs().cancelMessageMoveTask(cancel -> cancel.taskHandle(handle));
    }

    private static void refuses(Executable call, String code, String message) {
        assertThatThrownBy(call::execute).isInstanceOfSatisfying(SqsException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
