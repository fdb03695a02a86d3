package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.Result;
import inia.resource.sqs.Message;
import inia.resource.sqs.Messages;
import inia.resource.sqs.Queue;
import inia.resource.sqs.SqsService;
import inia.resource.work.QueueWorker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueWorkTest {
    private final InSandbox sandbox = new InSandbox();
    private final SqsService sqs = Resources.of(SqsService.class, sandbox.client("sqs"));

    @AfterAll
    void close() {
        sandbox.close();
    }

    private Queue queue(String name, int messages) {
        Queue queue = sqs.createQueue(name);
        for (int i = 0; i < messages; i++) {
            queue.sendMessage("message " + i);
        }
        return queue;
    }

    @Test
    void streamsMessagesAndShowsAgainWhatWasNotLookedAt() {
        Queue queue = queue("stream", 5);
        List<String> bodies = new ArrayList<>();
        try (Stream<Message> messages = queue.messages()) {
            messages.limit(3).forEach(message -> {
                bodies.add(message.body());
                message.delete();
            });
        }
        assertThat(bodies).hasSize(3).doesNotHaveDuplicates();
        queue.reload();
        assertThat(queue.attributes().get("ApproximateNumberOfMessages")).isEqualTo("2");
        assertThat(queue.attributes().get("ApproximateNumberOfMessagesNotVisible"))
                .isEqualTo("0");
    }

    @Test
    void waitsForTheNextMessage() throws InterruptedException {
        Queue queue = queue("late", 0);
        Thread sender = new Thread(() -> queue.sendMessage("at last"));
        try (Stream<Message> messages = queue.messages()) {
            sender.start();
            assertThat(messages.findFirst()).map(Message::body).contains("at last");
        }
        sender.join();
    }

    @Test
    void handsOutMessagesAndDeletesWhatWasDealtWith() {
        Queue queue = queue("work", 25);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        QueueWorker<Message> worker = queue.forEachMessage(message -> seen.add(message.body()));
        assertThat(worker.awaitEmpty()).isEqualTo(25);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(worker).hasToString("Worker has stopped working on " + queue + ": 25 done, 0 failed");
        assertThat(queue.reload().approximateNumberOfMessages()).isZero();
    }

    @Test
    void letsComeAgainWhatCouldNotBeDealtWith() throws InterruptedException {
        Queue queue = queue("again", 1);
        CountDownLatch second = new CountDownLatch(2);
        QueueWorker<Message> worker = queue.forEachMessage(message -> {
            second.countDown();
            if (second.getCount() > 0) {
                sandbox.advance(1);
                throw new IllegalStateException("not today");
            }
        });
        // It comes again a second after it failed; the sandbox's clock is advanced until it has, but not beyond the
        // message's days.
        while (!second.await(20, TimeUnit.MILLISECONDS)) {
            sandbox.advance(1);
        }
        worker.awaitEmpty();
        assertThat(worker.done()).isEqualTo(1);
        assertThat(worker.failed()).isEqualTo(1);
        assertThat(worker.lastFailure()).get().hasToString("java.lang.IllegalStateException: not today");
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void stopsAndGivesBackWhatItHolds() throws InterruptedException {
        Queue queue = queue("stop", 5);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        QueueWorker<Message> worker = queue.forEachMessage(message -> {
            first.countDown();
            stopping.await();
        });
        first.await();
        Thread stop = new Thread(worker::stop);
        stop.start();
        while (stop.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        stopping.countDown();
        stop.join();
        assertThat(worker.done()).isEqualTo(1);
        queue.reload();
        assertThat(queue.attributes().get("ApproximateNumberOfMessages")).isEqualTo("4");
    }

    @Test
    void deletesManyAtOnce() {
        Queue queue = queue("batch", 12);
        Messages messages = queue.receiveMessages(request -> request.maxNumberOfMessages(10));
        List<Result> results = messages.delete();
        assertThat(results).hasSize(1);
        assertThat(queue.reload().attributes())
                .containsEntry("ApproximateNumberOfMessages", String.valueOf(12 - messages.size()));
    }

    @Test
    void redrivesDeadLetters() {
        Queue dead = queue("dead", 0);
        Queue work = sqs.createQueue(
                "redriven",
                queue -> queue.attributesWithStrings(Map.of(
                        "RedrivePolicy", "{\"deadLetterTargetArn\":\"" + dead.arn() + "\",\"maxReceiveCount\":1}")));
        assertThat(dead.deadLetterSourceQueues()).containsExactly(work);
        for (String body : List.of("one", "two", "three")) {
            work.sendMessage(body);
        }
        work.receiveMessages(request -> request.maxNumberOfMessages(10).visibilityTimeout(0));
        assertThat(work.receiveMessages()).isEmpty();
        assertThat(dead.reload().approximateNumberOfMessages()).isEqualTo(3);

        assertThat(dead.redrive()).isNotEmpty();
        assertThat(work.receiveMessages(request -> request.maxNumberOfMessages(10)))
                .extracting(Message::body)
                .containsExactlyInAnyOrder("one", "two", "three");
        assertThat(dead.redriveTasks()).extracting(task -> task.status()).containsExactly("COMPLETED");

        dead.sendMessage("straight");
        Queue elsewhere = queue("elsewhere", 0);
        dead.redriveTo(elsewhere);
        assertThat(elsewhere.receiveMessages()).extracting(Message::body).containsExactly("straight");
    }

    @Test
    void stopsARedriveUnderWay() {
        Queue dead = queue("slow", 3);
        sqs.createQueue(
                "slow-work",
                queue -> queue.attributesWithStrings(Map.of(
                        "RedrivePolicy", "{\"deadLetterTargetArn\":\"" + dead.arn() + "\",\"maxReceiveCount\":1}")));
        Queue elsewhere = queue("slow-elsewhere", 0);
        String task = (String) dead.meta()
                .client()
                .call(
                        "StartMessageMoveTask",
                        Map.of(
                                "SourceArn",
                                dead.arn(),
                                "DestinationArn",
                                elsewhere.arn(),
                                "MaxNumberOfMessagesPerSecond",
                                1))
                .get("TaskHandle");
        assertThat(dead.redriveTasks().get(0).taskHandle()).isEqualTo(task);
        assertThat(dead.cancelRedrive(task)).isBetween(1L, 2L);
        assertThat(dead.redriveTasks()).extracting(each -> each.status()).containsExactly("CANCELLED");
    }
}
