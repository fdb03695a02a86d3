package inia.sandbox.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Shows changes later to those reads that ask for it, as services do whose changes take a while to be everywhere.
 *
 * <p>For each row that changed, what was there before is kept until the change has settled: a late reader sees all tables as they
 * were so long ago.
 */
public final class Settling {
    /** What a row was before a change that late readers don't see yet; nothing if it was not there. */
    private record Unsettled(String table, String key, Cell before, Instant until) {}

    /** How long changes take, by which clock. */
    private record Pace(Duration time, InstantSource clock) {}

    private final Map<String, NavigableMap<String, Deque<Unsettled>>> byTable = new ConcurrentHashMap<>();
    private final Queue<Unsettled> inOrder = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Boolean> late = new ThreadLocal<>();
    private volatile Pace pace;

    Settling() {}

    /**
     * Lets changes from now on be seen by late readers only after a time; those of before are seen at once.
     *
     * @param time how long it takes; zero for at once
     * @param clock by which it passes
     */
    public synchronized void settle(Duration time, InstantSource clock) {
        pace = time.isZero() ? null : new Pace(time, clock);
        forget();
    }

    /** How long changes take. */
    public Duration time() {
        Pace now = pace;
        return now == null ? Duration.ZERO : now.time();
    }

    /** Does something whose reads are late ones. */
    public <T> T late(Callable<T> reading) throws Exception {
        if (pace == null) {
            return reading.call();
        }
        late.set(true);
        try {
            return reading.call();
        } finally {
            late.remove();
        }
    }

    void forget() {
        byTable.clear();
        inOrder.clear();
    }

    boolean keeps() {
        return pace != null;
    }

    /** Keeps what a row is before it is changed; within a change. */
    void note(String table, String key, Cell before) {
        Pace now = pace;
        if (now == null) {
            return;
        }
        Instant time = now.clock().instant();
        for (Unsettled first = inOrder.peek(); first != null && !first.until().isAfter(time); first = inOrder.peek()) {
            inOrder.remove();
            drop(first);
        }
        Unsettled noted = new Unsettled(table, key, before, time.plus(now.time()));
        inOrder.add(noted);
        byTable.computeIfAbsent(table, any -> new ConcurrentSkipListMap<>(KeyType.INSTANCE::compare))
                .computeIfAbsent(key, any -> new ConcurrentLinkedDeque<>())
                .add(noted);
    }

    private void drop(Unsettled settled) {
        NavigableMap<String, Deque<Unsettled>> rows = byTable.get(settled.table());
        Deque<Unsettled> row = rows == null ? null : rows.get(settled.key());
        if (row != null) {
            row.remove(settled);
            if (row.isEmpty()) {
                rows.remove(settled.key());
            }
        }
    }

    /**
     * The rows of a table that this reader sees otherwise than they are, by key; {@code null} if there are none.
     *
     * @return each row as it was; {@link Cell#NONE} where none was
     */
    NavigableMap<String, Cell> hidden(String table) {
        Pace now = pace;
        if (now == null || late.get() == null) {
            return null;
        }
        NavigableMap<String, Deque<Unsettled>> rows = byTable.get(table);
        if (rows == null || rows.isEmpty()) {
            return null;
        }
        Instant time = now.clock().instant();
        NavigableMap<String, Cell> hidden = new TreeMap<>(KeyType.INSTANCE::compare);
        rows.forEach((key, changes) -> {
            for (Unsettled change : new ArrayDeque<>(changes)) {
                if (change.until().isAfter(time)) {
                    hidden.put(key, change.before() == null ? Cell.NONE : change.before());
                    break;
                }
            }
        });
        return hidden.isEmpty() ? null : hidden;
    }
}
