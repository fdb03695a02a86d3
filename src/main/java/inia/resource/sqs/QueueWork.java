package inia.resource.sqs;

import inia.resource.Resource;
import inia.resource.work.Inbox;
import inia.resource.work.MessageHandler;
import inia.resource.work.MessageStream;
import inia.resource.work.QueueWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** A queue's messages as they come: for a loop of one's own, or for a worker. */
public interface QueueWork extends Resource {
    /** Receives messages. */
    Messages receiveMessages(Consumer<ReceiveMessageRequest.Builder> more);

    /** All attributes. */
    Map<String, String> attributes();

    /** Hides messages for longer, or shows them again. */
    inia.client.Result changeMessageVisibilityBatch(Consumer<ChangeMessageVisibilityBatchRequest.Builder> request);

    /**
     * The messages as an endless stream, which waits for the next where there is none; delete each that you dealt with.
     *
     * <pre>{@code
     * try (var messages = queue.messages()) {
     *     messages.limit(3).forEach(message -> { System.out.println(message.body()); message.delete(); });
     * }
     * }</pre>
     *
     * They are received ten at a time; closing the stream shows to others again what was not looked at.
     */
    default Stream<Message> messages() {
        return MessageStream.of(inbox());
    }

    /**
     * Hands each message to code, in a thread of its own, and deletes it if the code returns; if it throws, the message
     * comes again a little later.
     *
     * <pre>{@code
     * var worker = queue.forEachMessage(message -> System.out.println(message.body()));
     * worker.stop();        // or worker.awaitEmpty(), which ends it when all messages are dealt with
     * }</pre>
     *
     * @return the worker, which goes on until it is stopped
     */
    default QueueWorker<Message> forEachMessage(MessageHandler<Message> handler) {
        String seconds = attributes().get("VisibilityTimeout");
        return QueueWorker.start(inbox(), seconds == null ? 30 : Integer.parseInt(seconds), handler);
    }

    private Inbox<Message> inbox() {
        return new Inbox<>(
                toString(),
                wait -> receiveMessages(request -> request.maxNumberOfMessages(10)
                        .waitTimeSeconds(wait)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All")),
                Message::delete,
                this::hide,
                message -> Integer.parseInt(message.attributes().getOrDefault("ApproximateReceiveCount", "1")),
                message -> message.attributes().get("MessageGroupId"));
    }

    private void hide(List<Message> messages, int seconds) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        for (Message message : messages) {
            entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(String.valueOf(entries.size()))
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(seconds)
                    .build());
        }
        changeMessageVisibilityBatch(request -> request.entries(entries));
    }
}
