package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Scope;
import inia.sandbox.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** SQS's operations over a store, called directly at some time; each is kept when it returns. */
final class DirectSqs {
    private final Store store;
    private final List<Object> operations;
    private final Instant at;

    DirectSqs(Store store, Instant at) {
        this.store = store;
        this.operations = new SqsService(store).operations();
        this.at = at;
    }

    private <T> T of(Class<T> type) {
        return operations.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private Call call() {
        String account = "123456789012";
        Caller caller =
                new Caller(account, "arn:aws:iam::" + account + ":root", account, "AKIA", Caller.Kind.ROOT, null);
        return new Call("1", caller, new Scope(account, "us-east-1"), at, "http://127.0.0.1:1");
    }

    /** Creates a queue, a FIFO one if its name says so. */
    void create(String queue) {
        of(QueueOperations.class)
                .createQueue(
                        CreateQueueRequest.builder()
                                .queueName(queue)
                                .attributes(isFifo(queue) ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of())
                                .build(),
                        call());
        store.commit();
    }

    private static boolean isFifo(String queue) {
        return queue.endsWith(".fifo");
    }

    /** Sends a message, whose body is its deduplication id in a FIFO queue. */
    void send(String queue, String group, String body) {
        of(SendOperations.class)
                .sendMessage(
                        SendMessageRequest.builder()
                                .queueUrl(queue)
                                .messageBody(body)
                                .messageGroupId(isFifo(queue) ? group : null)
                                .messageDeduplicationId(isFifo(queue) ? body : null)
                                .build(),
                        call());
        store.commit();
    }

    List<Message> receive(String queue, int most) {
        List<Message> messages = of(ReceiveOperations.class)
                .receiveMessage(
                        ReceiveMessageRequest.builder()
                                .queueUrl(queue)
                                .maxNumberOfMessages(most)
                                .build(),
                        call())
                .messages();
        store.commit();
        return messages;
    }

    void delete(String queue, Message message) {
        of(DeleteOperations.class)
                .deleteMessage(
                        DeleteMessageRequest.builder()
                                .queueUrl(queue)
                                .receiptHandle(message.receiptHandle())
                                .build(),
                        call());
        store.commit();
    }

    Map<String, String> attributes(String queue) {
        return of(AttributeOperations.class)
                .getQueueAttributes(
                        GetQueueAttributesRequest.builder()
                                .queueUrl(queue)
                                .attributeNames(QueueAttributeName.ALL)
                                .build(),
                        call())
                .attributesAsStrings();
    }

    void purge(String queue) {
        of(QueueOperations.class)
                .purgeQueue(PurgeQueueRequest.builder().queueUrl(queue).build(), call());
        store.commit();
    }
}
