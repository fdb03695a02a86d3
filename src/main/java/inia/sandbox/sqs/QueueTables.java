package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The messages of one queue.
 *
 * <p>Every message has a sequence number. By it, one table has what was sent and another where the message stands; two more
 * have the messages by the time from which they are visible: those never received, and those received. So the next message,
 * and how many are visible, delayed or in flight, are found as quickly among a million as among ten. All methods that change
 * something are called within a change of the store.
 */
final class QueueTables {
    private final Store store;
    private final Queue queue;
    private final String prefix;
    private final Table<StoredMessage> messages;
    private final Table<Place> places;
    private final Table<Due> fresh;
    private final Table<Due> received;

    QueueTables(Store store, Queue queue) {
        this.store = store;
        this.queue = queue;
        prefix = "sqs/" + queue.account() + "/" + queue.region() + "/" + queue.id();
        messages = store.table(prefix + "/messages", StoredMessage.class);
        places = store.table(prefix + "/places", Place.class);
        fresh = store.table(prefix + "/fresh", Due.class);
        received = store.table(prefix + "/received", Due.class);
    }

    void add(StoredMessage message, long visibleAt) {
        String last = messages.lastKey();
        long sequence = message.sent().toEpochMilli() * 1000;
        if (last != null) {
            sequence = Math.max(sequence, Long.parseLong(last, 16) + 1);
        }
        messages.put(key(sequence), message);
        places.put(key(sequence), new Place(visibleAt, 0, null));
        fresh.put(key(visibleAt, sequence), new Due());
    }

    /** Receives the messages longest visible, which then are invisible for some seconds. */
    List<Taken> take(int most, int visibilityTimeout, Instant now) {
        expire(now);
        List<Taken> taken = new ArrayList<>();
        while (taken.size() < most) {
            long sequence = next(now);
            if (sequence < 0) {
                break;
            }
            taken.add(take(sequence, now.toEpochMilli() + visibilityTimeout * 1000L, now));
        }
        return taken;
    }

    private long next(Instant now) {
        String one = first(fresh);
        String other = first(received);
        String earliest = one == null || other != null && other.compareTo(one) < 0 ? other : one;
        boolean due = earliest != null && earliest.compareTo(key(now.toEpochMilli() + 1)) < 0;
        return due ? sequence(earliest) : -1;
    }

    private Taken take(long sequence, long visibleAt, Instant now) {
        Place before = places.get(key(sequence));
        Instant first = before.first() == null ? now : before.first();
        Place after = new Place(visibleAt, before.receives() + 1, first);
        move(sequence, before, after);
        StoredMessage message = messages.get(key(sequence));
        return new Taken(message, after, new Receipt(queue.id(), message.id(), sequence, after.receives()));
    }

    /** When the next message becomes visible, in milliseconds since 1970; far in the future if none is there. */
    long nextVisibleAt() {
        return Math.min(visibleAt(first(fresh)), visibleAt(first(received)));
    }

    /** Deletes the message, if the receipt is of the last time that it was received. */
    void delete(Receipt receipt) {
        Place place = place(receipt);
        if (place != null && place.receives() == receipt.receives()) {
            remove(receipt.sequence(), place);
        }
    }

    /** Where the message of a receipt stands; {@code null} if it is gone. */
    Place place(Receipt receipt) {
        StoredMessage message = messages.get(key(receipt.sequence()));
        return message == null || !message.id().equals(receipt.messageId())
                ? null
                : places.get(key(receipt.sequence()));
    }

    void changeVisibility(Receipt receipt, Place before, long visibleAt) {
        move(receipt.sequence(), before, new Place(visibleAt, before.receives(), before.first()));
    }

    private void move(long sequence, Place before, Place after) {
        times(before).remove(key(before.visibleAt(), sequence));
        times(after).put(key(after.visibleAt(), sequence), new Due());
        places.put(key(sequence), after);
    }

    private void remove(long sequence, Place place) {
        times(place).remove(key(place.visibleAt(), sequence));
        places.remove(key(sequence));
        messages.remove(key(sequence));
    }

    private Table<Due> times(Place place) {
        return place.receives() == 0 ? fresh : received;
    }

    /** Deletes what has been in the queue for longer than its retention period. */
    private void expire(Instant now) {
        Instant oldest = now.minusSeconds(queue.number(QueueAttribute.MESSAGE_RETENTION_PERIOD));
        for (Map.Entry<String, StoredMessage> entry : messages.from("")) {
            if (!entry.getValue().sent().isBefore(oldest)) {
                return;
            }
            remove(Long.parseLong(entry.getKey(), 16), places.get(entry.getKey()));
        }
    }

    /** How many messages there are, of each kind. */
    Counts count(Instant now) {
        if (!messages.from("").iterator().hasNext()) {
            return new Counts(0, 0, 0);
        }
        store.change(() -> expire(now));
        String end = key(now.toEpochMilli() + 1);
        long visibleFresh = fresh.before(end);
        long visibleReceived = received.before(end);
        return new Counts(
                visibleFresh + visibleReceived, received.size() - visibleReceived, fresh.size() - visibleFresh);
    }

    /** Removes all messages. */
    void drop() {
        for (String table : new String[] {"/messages", "/places", "/fresh", "/received"}) {
            store.drop(prefix + table);
        }
    }

    private static String first(Table<Due> table) {
        Iterator<Map.Entry<String, Due>> rows = table.from("").iterator();
        return rows.hasNext() ? rows.next().getKey() : null;
    }

    private static long visibleAt(String key) {
        return key == null ? Long.MAX_VALUE : Long.parseLong(key.substring(0, 16), 16);
    }

    private static long sequence(String key) {
        return Long.parseLong(key.substring(16), 16);
    }

    private static String key(long visibleAt, long sequence) {
        return key(visibleAt) + key(sequence);
    }

    /** Sixteen digits, so that the order of texts is that of numbers. */
    private static String key(long number) {
        char[] digits = new char[16];
        long rest = number;
        for (int i = 15; i >= 0; i--) {
            digits[i] = Character.forDigit((int) (rest & 15), 16);
            rest >>>= 4;
        }
        return new String(digits);
    }
}
