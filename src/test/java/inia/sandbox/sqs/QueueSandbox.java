package inia.sandbox.sqs;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** A sandbox in memory and its default user's SQS, for tests of queues. */
final class QueueSandbox implements AutoCloseable {
    private final Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
    private final SqsClient sqs =
            Clients.of(SqsClient.builder(), sandbox, "default").build();
    private int names;

    Sandbox sandbox() {
        return sandbox;
    }

    SqsClient sqs() {
        return sqs;
    }

    /** A client of a new user whose one policy has this statement. */
    SqsClient user(String statement) {
        try (IamClient iam = Clients.of(IamClient.builder(), sandbox, "default").build()) {
            String name = "user" + names++;
            iam.createUser(user -> user.userName(name));
            iam.putUserPolicy(put -> put.userName(name)
                    .policyName("some")
                    .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":" + statement + "}"));
            AccessKey key = iam.createAccessKey(create -> create.userName(name)).accessKey();
            return Clients.of(SqsClient.builder(), sandbox.endpoint(), key.accessKeyId(), key.secretAccessKey())
                    .build();
        }
    }

    void advance(Duration time) {
        sandbox.clock().advance(time);
    }

    /** Creates a standard queue with attributes by their names, under a name of its own, and gives its URL. */
    String queue(String... attributes) {
        return create("q" + names++, attributes);
    }

    /** Creates a FIFO queue so. */
    String fifo(String... attributes) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "FifoQueue";
        all[attributes.length + 1] = "true";
        return create("q" + names++ + ".fifo", all);
    }

    private String create(String name, String... attributes) {
        return sqs.createQueue(queue -> queue.queueName(name).attributesWithStrings(map(attributes)))
                .queueUrl();
    }

    void set(String url, String... attributes) {
        sqs.setQueueAttributes(set -> set.queueUrl(url).attributesWithStrings(map(attributes)));
    }

    private static Map<String, String> map(String... attributes) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        return map;
    }

    Map<String, String> attributes(String url) {
        return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributesAsStrings();
    }

    String arn(String url) {
        return attributes(url).get("QueueArn");
    }

    /** A redrive policy that names this queue's dead-letter queue. */
    String redrive(String lettersUrl, int most) {
        return "{\"deadLetterTargetArn\":\"" + arn(lettersUrl) + "\",\"maxReceiveCount\":" + most + "}";
    }

    void send(String url, String body) {
        sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
    }

    /** Sends a message to a FIFO queue, with its body as the deduplication id as well. */
    SendMessageResponse send(String url, String group, String body) {
        return send(url, group, body, body);
    }

    SendMessageResponse send(String url, String group, String body, String deduplicationId) {
        return sqs.sendMessage(send ->
                send.queueUrl(url).messageBody(body).messageGroupId(group).messageDeduplicationId(deduplicationId));
    }

    List<Message> receive(String url, int most) {
        return receive(url, receive -> receive.maxNumberOfMessages(most));
    }

    List<Message> receive(String url, Consumer<ReceiveMessageRequest.Builder> more) {
        return sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .applyMutation(more))
                .messages();
    }

    void delete(String url, Message message) {
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
    }

    void visibleIn(String url, Message message, int seconds) {
        sqs.changeMessageVisibility(change ->
                change.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
    }

    @Override
    public void close() {
        sqs.close();
        sandbox.close();
    }
}
