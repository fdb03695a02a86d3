package inia.sandbox.sqs;

import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** The order of a standard queue: whichever message has been visible for longest. */
final class TimeOrder implements Order {
    private final Table<Due> fresh;
    private final Table<Due> received;

    TimeOrder(MessageRows rows) {
        fresh = rows.fresh();
        received = rows.received();
    }

    @Override
    public Iterable<Long> ready(Instant now) {
        String end = Keys.of(now.toEpochMilli() + 1);
        return () -> new Merged(fresh.from("").iterator(), received.from("").iterator(), end);
    }

    @Override
    public long nextAt() {
        return Math.min(MessageRows.firstTime(fresh), MessageRows.firstTime(received));
    }

    @Override
    public void change(String group, Runnable change) {
        change.run();
    }

    @Override
    public void enter(String group, long sequence) {}

    @Override
    public void leave(String group, long sequence) {}

    @Override
    public void drop() {}

    /** The keys of two tables in one order, up to an end. */
    private static final class Merged implements Iterator<Long> {
        private final Iterator<Map.Entry<String, Due>> one;
        private final Iterator<Map.Entry<String, Due>> other;
        private final String end;
        private String fromOne;
        private String fromOther;

        Merged(Iterator<Map.Entry<String, Due>> one, Iterator<Map.Entry<String, Due>> other, String end) {
            this.one = one;
            this.other = other;
            this.end = end;
            fromOne = next(one);
            fromOther = next(other);
        }

        private String next(Iterator<Map.Entry<String, Due>> rows) {
            String key = rows.hasNext() ? rows.next().getKey() : null;
            return key == null || key.compareTo(end) >= 0 ? null : key;
        }

        @Override
        public boolean hasNext() {
            return fromOne != null || fromOther != null;
        }

        @Override
        public Long next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String key;
            if (fromOther == null || fromOne != null && fromOne.compareTo(fromOther) < 0) {
                key = fromOne;
                fromOne = next(one);
            } else {
                key = fromOther;
                fromOther = next(other);
            }
            return Keys.last(key);
        }
    }
}
