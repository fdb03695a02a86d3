package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;

/**
 * The tables of a queue's messages.
 *
 * <p>Every message has a sequence number. By it, one table has what was sent and another where the message stands; two more
 * have the messages by the time from which they are visible: those never received, and those received. So the next message,
 * and how many are visible, delayed or in flight, are found as quickly among a million as among ten. A message that comes
 * from a standard queue keeps the time at which it was sent, which is earlier than its number tells: one more table has these
 * by time, for {@link #expired}.
 */
final class MessageRows {
    private static final String[] NAMES = {"/messages", "/places", "/fresh", "/received", "/moved"};

    private final Store store;
    private final String prefix;
    private final Table<StoredMessage> messages;
    private final Table<Place> places;
    private final Table<Due> fresh;
    private final Table<Due> received;
    private final Table<Due> moved;

    MessageRows(Store store, String prefix) {
        this.store = store;
        this.prefix = prefix;
        messages = store.table(prefix + NAMES[0], StoredMessage.class);
        places = store.table(prefix + NAMES[1], Place.class);
        fresh = store.table(prefix + NAMES[2], Due.class);
        received = store.table(prefix + NAMES[3], Due.class);
        moved = store.table(prefix + NAMES[4], Due.class);
    }

    /** The messages never received here, by time and number. */
    Table<Due> fresh() {
        return fresh;
    }

    /** The messages received here, by time and number. */
    Table<Due> received() {
        return received;
    }

    StoredMessage message(long sequence) {
        return messages.get(Keys.of(sequence));
    }

    Place place(long sequence) {
        return places.get(Keys.of(sequence));
    }

    /** The highest number of a message, or -1. */
    long last() {
        String last = messages.lastKey();
        return last == null ? -1 : Keys.last(last);
    }

    void add(long sequence, StoredMessage message, long visibleAt) {
        messages.put(Keys.of(sequence), message);
        places.put(Keys.of(sequence), new Place(visibleAt, 0, null));
        fresh.put(Keys.of(visibleAt, sequence), new Due());
        if (message.source() != null) {
            moved.put(Keys.of(message.sent().toEpochMilli(), sequence), new Due());
        }
    }

    void move(long sequence, Place before, Place after) {
        times(before).remove(Keys.of(before.visibleAt(), sequence));
        times(after).put(Keys.of(after.visibleAt(), sequence), new Due());
        places.put(Keys.of(sequence), after);
    }

    void remove(long sequence) {
        Place place = places.remove(Keys.of(sequence));
        times(place).remove(Keys.of(place.visibleAt(), sequence));
        StoredMessage message = messages.remove(Keys.of(sequence));
        if (message.source() != null) {
            moved.remove(Keys.of(message.sent().toEpochMilli(), sequence));
        }
    }

    private Table<Due> times(Place place) {
        return place.first() == null ? fresh : received;
    }

    /** The number of a message that was sent before a time, or -1 if there is none. */
    long expired(Instant before) {
        Iterator<Map.Entry<String, StoredMessage>> bySequence =
                messages.from("").iterator();
        if (!bySequence.hasNext()) {
            return -1;
        }
        Map.Entry<String, StoredMessage> first = bySequence.next();
        if (first.getValue().sent().isBefore(before)) {
            return Keys.last(first.getKey());
        }
        Iterator<Map.Entry<String, Due>> byTime = moved.from("").iterator();
        String oldest = byTime.hasNext() ? byTime.next().getKey() : null;
        return oldest == null || Keys.first(oldest) >= before.toEpochMilli() ? -1 : Keys.last(oldest);
    }

    /** Whether the message that came last was sent before a time, and so all were. */
    boolean allExpired(Instant before) {
        long last = last();
        StoredMessage message = last < 0 ? null : message(last);
        return message != null && message.source() == null && message.sent().isBefore(before);
    }

    Counts count(Instant now) {
        String end = Keys.of(now.toEpochMilli() + 1);
        long visibleFresh = fresh.before(end);
        long visibleReceived = received.before(end);
        return new Counts(
                visibleFresh + visibleReceived, received.size() - visibleReceived, fresh.size() - visibleFresh);
    }

    void drop() {
        for (String name : NAMES) {
            store.drop(prefix + name);
        }
    }

    /** The time in the first key of a table, in milliseconds since 1970; far in the future if it has no rows. */
    static <V extends Record> long firstTime(Table<V> table) {
        Iterator<Map.Entry<String, V>> rows = table.from("").iterator();
        return rows.hasNext() ? Keys.first(rows.next().getKey()) : Long.MAX_VALUE;
    }
}
