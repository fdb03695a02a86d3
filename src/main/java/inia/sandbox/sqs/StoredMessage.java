package inia.sandbox.sqs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as it was sent.
 *
 * @param sender the unique id of who sent it
 * @param group its group, or {@code null}
 * @param deduplicationId what tells it from others in a FIFO queue, or {@code null}
 * @param source the ARN of the queue that it came from as a dead letter, or {@code null}
 * @param receivedBefore how often it was received in that queue
 */
record StoredMessage(
        String id,
        String body,
        String md5,
        List<Attribute> attributes,
        List<Attribute> systemAttributes,
        String sender,
        Instant sent,
        String group,
        String deduplicationId,
        String source,
        int receivedBefore) {

    /** The message as it is sent anew, when it is moved out of a dead-letter queue. */
    StoredMessage again(Instant now) {
        return new StoredMessage(
                UUID.randomUUID().toString(),
                body,
                md5,
                attributes,
                systemAttributes,
                sender,
                now,
                group,
                deduplicationId,
                null,
                0);
    }

    /** The message as it comes into a dead-letter queue. */
    StoredMessage deadLetter(Queue from, int receives, Instant now) {
        return new StoredMessage(
                id,
                body,
                md5,
                attributes,
                systemAttributes,
                sender,
                from.fifo() ? now : sent,
                group,
                deduplicationId,
                from.arn(),
                receivedBefore + receives);
    }
}
