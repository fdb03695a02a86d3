package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What tests of programs do with the queues of a sandbox that lets everybody in. */
class OpenQueuesTest {
    @Test
    void takesWhatOnlyStandsForTheRealThing() {
        try (Sandbox sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true));
                SqsClient sqs = Clients.of(SqsClient.builder(), sandbox.endpoint(), "any", "any")
                        .build()) {
            sqs.createQueue(queue -> queue.queueName("q")
                    .attributesWithStrings(Map.of(
                            "MessageRetentionPeriod",
                            "3",
                            "Policy",
                            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\"}]}")));
            sqs.sendMessage(
                    send -> send.queueUrl("q").messageBody("by its name").messageDeduplicationId("id"));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl("q")).messages())
                    .hasSize(1);
            assertThatThrownBy(() -> sqs.createQueue(
                            queue -> queue.queueName("r").attributesWithStrings(Map.of("MessageRetentionPeriod", "0"))))
                    .isInstanceOf(SqsException.class);
        }
    }

    @Test
    void refusesABatchAsAWholeThatAFifoQueueCannotOrder() {
        try (QueueSandbox queues = new QueueSandbox()) {
            String url = queues.fifo();
            SendMessageBatchRequestEntry good = SendMessageBatchRequestEntry.builder()
                    .id("a")
                    .messageBody("x")
                    .messageGroupId("g")
                    .messageDeduplicationId("x")
                    .build();
            for (SendMessageBatchRequestEntry bad : List.of(
                    good.toBuilder().id("b").messageGroupId(null).build(),
                    good.toBuilder().id("b").messageDeduplicationId(null).build())) {
                assertThatThrownBy(() -> queues.sqs()
                                .sendMessageBatch(send -> send.queueUrl(url).entries(good, bad)))
                        .isInstanceOf(SqsException.class);
            }
            assertThat(queues.receive(url, 10)).isEmpty();
            assertThat(queues.sqs()
                            .deleteMessageBatch(delete -> delete.queueUrl(url)
                                    .entries(DeleteMessageBatchRequestEntry.builder()
                                            .id("a")
                                            .receiptHandle("none")
                                            .build()))
                            .failed())
                    .extracting(BatchResultErrorEntry::message)
                    .containsExactly("The input receipt handle \"none\" is not a valid receipt handle.");
        }
    }
}
