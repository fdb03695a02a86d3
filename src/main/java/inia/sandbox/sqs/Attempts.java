package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers a receive from a FIFO queue that is tried once more with the messages that it had received. */
final class Attempts {
    private static final long FIVE_MINUTES = 300_000;

    private final Remembered<Attempt> remembered;
    private final QueueTables messages;

    /**
     * A receive.
     *
     * @param visibleAt the time to which its messages were made invisible, in milliseconds since 1970
     */
    record Attempt(long until, long visibleAt, List<Receipt> receipts) implements Passing {}

    Attempts(Store store, Queue queue, QueueTables messages) {
        this.messages = messages;
        remembered = new Remembered<>(store, queue.prefix() + "/attempts", Attempt.class);
    }

    /**
     * The messages of an attempt, invisible anew, or none if it is new or one of them was touched since.
     *
     * @param visibleAt the time until which they then are invisible, in milliseconds since 1970
     */
    List<Taken> again(String id, long visibleAt, Instant now) {
        Attempt attempt = remembered.get(id, now);
        if (attempt == null || attempt.visibleAt() <= now.toEpochMilli()) {
            return List.of();
        }
        for (Receipt receipt : attempt.receipts()) {
            Place place = messages.place(receipt);
            if (place == null || place.receives() != receipt.receives() || place.visibleAt() != attempt.visibleAt()) {
                return List.of();
            }
        }
        List<Taken> again = new ArrayList<>();
        for (Receipt receipt : attempt.receipts()) {
            long sequence = receipt.sequence();
            messages.changeVisibility(sequence, messages.place(sequence), visibleAt);
            again.add(new Taken(messages.message(sequence), messages.place(sequence), receipt));
        }
        remembered.put(id, new Attempt(attempt.until(), visibleAt, attempt.receipts()), now);
        return again;
    }

    void remember(String id, List<Taken> taken, long visibleAt, Instant now) {
        List<Receipt> receipts = taken.stream().map(Taken::receipt).toList();
        remembered.put(id, new Attempt(now.toEpochMilli() + FIVE_MINUTES, visibleAt, receipts), now);
    }

    void drop() {
        remembered.drop();
    }
}
