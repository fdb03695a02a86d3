package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.resource.sqs.Message;
import inia.resource.sqs.Queue;
import inia.resource.sqs.SqsService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class SqsResourcesTest {
    private final InSandbox sandbox = new InSandbox();
    private final SqsService sqs = Resources.of(SqsService.class, sandbox.client("sqs"));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void sendsReceivesAndDeletesAMessage() {
        Queue work = sqs.createQueue("work");
        assertThat(sqs.getQueueByName("work")).isEqualTo(work);
        work.sendMessage(
                "hello",
                message -> message.messageAttributes(Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("greeting")
                                .build())));
        List<Message> received = work.receiveMessages(request -> request.messageAttributeNames("All"));
        assertThat(received).hasSize(1);
        Message message = received.get(0);
        assertThat(message.body()).isEqualTo("hello");
        assertThat(message.messageId()).isNotEmpty();
        assertThat(message.md5OfBody()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(message.messageAttributes().get("kind").stringValue()).isEqualTo("greeting");
        assertThat(message.attributes()).isEmpty();
        assertThat(message.queue()).isEqualTo(work);
        assertThat(work.receiveMessages()).isEmpty();
        message.changeVisibility(0);
        Message again = work.receiveMessages().get(0);
        assertThat(again.messageId()).isEqualTo(message.messageId());
        again.delete();
        assertThat(work.reload().approximateNumberOfMessages()).isZero();
    }

    @Test
    void worksInBatches() {
        Queue work = sqs.createQueue("work");
        work.sendMessages(List.of(
                Map.of("Id", "1", "MessageBody", "one"), Map.of("Id", "2", "MessageBody", "two", "DelaySeconds", 0)));
        assertThat(work.approximateNumberOfMessages()).isEqualTo(2);
        List<Message> received = work.receiveMessages(request -> request.maxNumberOfMessages(10));
        assertThat(received).extracting(Message::body).containsExactlyInAnyOrder("one", "two");
        work.deleteMessages(List.of(
                Map.of("Id", "1", "ReceiptHandle", received.get(0).receiptHandle()),
                Map.of("Id", "2", "ReceiptHandle", received.get(1).receiptHandle())));
        work.sendMessage("three");
        work.purge();
        assertThat(work.receiveMessages()).isEmpty();
    }

    @Test
    void knowsAQueuesAttributes() {
        Queue work = sqs.createQueue("work", queue -> queue.attributesWithStrings(Map.of("VisibilityTimeout", "5")));
        assertThat(work.arn()).isEqualTo("arn:aws:sqs:us-east-1:123456789012:work");
        assertThat(work.attributes()).containsEntry("VisibilityTimeout", "5");
        assertThat(sandbox.operations()).containsExactly("CreateQueue", "GetQueueAttributes");
        work.setAttributes(Map.of("VisibilityTimeout", "60"));
        assertThat(work.attributes()).containsEntry("VisibilityTimeout", "60");
    }

    @Test
    void listsQueuesByTheirUrls() {
        Queue one = sqs.createQueue("work-1");
        Queue two = sqs.createQueue("work-2");
        sqs.createQueue("other");
        assertThat(sqs.queues().filter("QueueNamePrefix", "work-").pageSize(1)).containsExactly(one, two);
        assertThat(sqs.queues().count()).isEqualTo(3);
        one.delete();
        assertThatThrownBy(one::attributes)
                .isInstanceOf(AwsException.class)
                .hasMessageStartingWith(one + " does not exist (");
        assertThat(Resources.dynamic("sqs", sandbox.client("sqs"))
                        .all("queues")
                        .first()
                        .orElseThrow()
                        .attribute("arn"))
                .asString()
                .startsWith("arn:aws:sqs:");
    }
}
