package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import java.time.Instant;

/** The messages of one queue. What changes something is called within a change of the store, unless it says otherwise. */
final class QueueTables {
    /** How much of what has expired goes in one change. */
    private static final int MOST_AT_ONCE = 1000;

    private final Store store;
    private final Queue queue;
    private final Sequences sequences;
    private final MessageRows rows;
    private final Order order;

    QueueTables(Store store, Queue queue, Sequences sequences) {
        this.store = store;
        this.queue = queue;
        this.sequences = sequences;
        rows = new MessageRows(store, queue.prefix());
        order = queue.fifo() ? new GroupOrder(store, rows, queue.prefix()) : new TimeOrder(rows);
    }

    /** Adds a message and gives its sequence number. */
    long add(StoredMessage message, long visibleAt, Instant now) {
        long sequence = sequences.next(now, rows.last());
        order.change(message.group(), () -> {
            rows.add(sequence, message, visibleAt);
            order.enter(message.group(), sequence);
        });
        return sequence;
    }

    /** The sequence numbers of the messages that may be received, the next one first. */
    Iterable<Long> ready(Instant now) {
        return order.ready(now);
    }

    StoredMessage message(long sequence) {
        return rows.message(sequence);
    }

    Place place(long sequence) {
        return rows.place(sequence);
    }

    /** Receives a message, which then is invisible until a time, in milliseconds since 1970. */
    Taken take(long sequence, long visibleAt, Instant now) {
        Place before = rows.place(sequence);
        Instant first = before.first() == null ? now : before.first();
        Place after = new Place(visibleAt, before.receives() + 1, first);
        StoredMessage message = rows.message(sequence);
        move(sequence, message, before, after);
        return new Taken(message, after, new Receipt(queue.id(), message.id(), sequence, after.receives()));
    }

    /** From when on the next message may be received, in milliseconds since 1970; far in the future if there is none. */
    long nextVisibleAt() {
        return order.nextAt();
    }

    /** How many messages are in flight. */
    long inFlight(Instant now) {
        return rows.received().size() - rows.received().before(Keys.of(now.toEpochMilli() + 1));
    }

    /** Where the message of a receipt stands; {@code null} if it is gone. */
    Place place(Receipt receipt) {
        StoredMessage message = rows.message(receipt.sequence());
        return message == null || !message.id().equals(receipt.messageId()) ? null : rows.place(receipt.sequence());
    }

    /** Makes a message visible at another time, in milliseconds since 1970. */
    void changeVisibility(long sequence, Place before, long visibleAt) {
        move(sequence, rows.message(sequence), before, new Place(visibleAt, before.receives(), before.first()));
    }

    private void move(long sequence, StoredMessage message, Place before, Place after) {
        order.change(message.group(), () -> rows.move(sequence, before, after));
    }

    void remove(long sequence) {
        String group = rows.message(sequence).group();
        order.change(group, () -> {
            rows.remove(sequence);
            order.leave(group, sequence);
        });
    }

    /** Deletes what has been in the queue for longer than its retention period, in changes of its own. */
    void expire(Instant now) {
        Instant oldest = now.minusSeconds(queue.number(QueueAttribute.MESSAGE_RETENTION_PERIOD));
        while (rows.expired(oldest) >= 0) {
            store.change(() -> {
                if (rows.allExpired(oldest)) {
                    drop();
                    return;
                }
                for (int i = 0; i < MOST_AT_ONCE; i++) {
                    long sequence = rows.expired(oldest);
                    if (sequence < 0) {
                        return;
                    }
                    remove(sequence);
                }
            });
        }
    }

    /** How many messages there are, of each kind. */
    Counts count(Instant now) {
        expire(now);
        return rows.count(now);
    }

    /** How many messages may be received now. */
    long visible(Instant now) {
        return rows.count(now).visible();
    }

    /** Removes all messages. */
    void drop() {
        rows.drop();
        order.drop();
    }
}
