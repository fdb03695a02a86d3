package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Knows which messages a FIFO queue was sent in the last five minutes. */
final class Deduplication {
    private static final long FIVE_MINUTES = 300_000;

    private final Queue queue;
    private final Remembered<First> remembered;

    /**
     * The message that counts; its duplicates don't.
     *
     * @param messageId its id, which its duplicates are answered with as well
     */
    record First(long until, String messageId, long sequence) implements Passing {}

    Deduplication(Store store, Queue queue) {
        this.queue = queue;
        remembered = new Remembered<>(store, queue.prefix() + "/sent", First.class);
    }

    /** The id of a message that was sent without one. */
    static String ofContent(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The message that this one is a duplicate of, or {@code null}. */
    First first(StoredMessage message, Instant now) {
        return remembered.get(name(message), now);
    }

    void remember(StoredMessage message, long sequence, Instant now) {
        remembered.put(name(message), new First(now.toEpochMilli() + FIVE_MINUTES, message.id(), sequence), now);
    }

    /** No group and no id has a space. */
    private String name(StoredMessage message) {
        boolean byGroup = queue.value(QueueAttribute.DEDUPLICATION_SCOPE).equals("messageGroup");
        return byGroup ? message.group() + " " + message.deduplicationId() : message.deduplicationId();
    }

    void drop() {
        remembered.drop();
    }
}
