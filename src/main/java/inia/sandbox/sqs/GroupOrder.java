package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The order of a FIFO queue: within a group that of sending, and no message of a group while another of it is in flight.
 *
 * <p>One table has each group's messages in order, another each group's turn: from when on its first message may be
 * received. A call never receives more than ten messages, and always from the first on; so of a group no more than its first
 * ten have ever been received, and a turn is found by looking at these.
 */
final class GroupOrder implements Order {
    private final Store store;
    private final MessageRows rows;
    private final String prefix;
    private final Table<Due> members;
    private final Table<Turn> turns;

    /** A group whose turn comes at the time in the key. */
    record Turn(String group) {}

    GroupOrder(Store store, MessageRows rows, String prefix) {
        this.store = store;
        this.rows = rows;
        this.prefix = prefix;
        members = store.table(prefix + "/groups", Due.class);
        turns = store.table(prefix + "/turns", Turn.class);
    }

    @Override
    public void change(String group, Runnable change) {
        String before = turn(group);
        change.run();
        String after = turn(group);
        if (after == null ? before == null : after.equals(before)) {
            return;
        }
        if (before != null) {
            turns.remove(before);
        }
        if (after != null) {
            turns.put(after, new Turn(group));
        }
    }

    /** The key of a group's turn; {@code null} if the group has no messages. */
    private String turn(String group) {
        long first = -1;
        long time = 0;
        for (long sequence : sequences(group)) {
            Place place = rows.place(sequence);
            if (first < 0) {
                first = sequence;
            } else if (place.first() == null) {
                break;
            }
            time = Math.max(time, place.visibleAt());
        }
        return first < 0 ? null : Keys.of(time, first);
    }

    @Override
    public void enter(String group, long sequence) {
        members.put(key(group, sequence), new Due());
    }

    @Override
    public void leave(String group, long sequence) {
        members.remove(key(group, sequence));
    }

    /** No group has a space in its name. */
    private static String key(String group, long sequence) {
        return group + " " + Keys.of(sequence);
    }

    private Iterable<Long> sequences(String group) {
        String start = group + " ";
        return () -> new Iterator<>() {
            private final Iterator<Map.Entry<String, Due>> all =
                    members.from(start).iterator();
            private String next = advance();

            private String advance() {
                String key = all.hasNext() ? all.next().getKey() : null;
                return key == null || !key.startsWith(start) ? null : key;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Long next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                long sequence = Keys.last(next);
                next = advance();
                return sequence;
            }
        };
    }

    @Override
    public long nextAt() {
        return MessageRows.firstTime(turns);
    }

    @Override
    public Iterable<Long> ready(Instant now) {
        return () -> new Ready(now.toEpochMilli());
    }

    @Override
    public void drop() {
        store.drop(prefix + "/groups");
        store.drop(prefix + "/turns");
    }

    /** Group by group, as many as are visible of each. */
    private final class Ready implements Iterator<Long> {
        private final Iterator<Map.Entry<String, Turn>> due = turns.from("").iterator();
        private final long now;
        private Iterator<Long> group = List.<Long>of().iterator();

        Ready(long now) {
            this.now = now;
        }

        @Override
        public boolean hasNext() {
            while (!group.hasNext() && due.hasNext()) {
                Map.Entry<String, Turn> turn = due.next();
                if (Keys.first(turn.getKey()) > now) {
                    return false;
                }
                group = visible(turn.getValue().group());
            }
            return group.hasNext();
        }

        private Iterator<Long> visible(String name) {
            List<Long> visible = new ArrayList<>();
            for (long sequence : sequences(name)) {
                if (rows.place(sequence).visibleAt() > now || visible.size() == ReceiveOperations.MOST_MESSAGES) {
                    break;
                }
                visible.add(sequence);
            }
            return visible.iterator();
        }

        @Override
        public Long next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return group.next();
        }
    }
}
