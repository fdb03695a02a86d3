package inia.sandbox.sqs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A queue as simple as can be: a list that everything is looked up in. Times are seconds. */
final class QueueModel {
    static final int RETENTION = 300;
    static final int DEDUPLICATION = 300;

    private final boolean fifo;
    private final QueueModel letters;
    private final int mostReceives;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();
    private long order;

    /** A message in the queue. */
    static final class Item {
        final String body;
        final String group;
        final long sent;
        final long order;
        final int before;
        long visibleAt;
        int receives;

        Item(String body, String group, long sent, long visibleAt, long order, int before) {
            this.body = body;
            this.group = group;
            this.sent = sent;
            this.visibleAt = visibleAt;
            this.order = order;
            this.before = before;
        }
    }

    /** A message as it is received: its body, and how often it was received, in every queue. */
    record Received(String body, int receives) {}

    /**
     * @param letters its dead-letter queue, or {@code null}
     */
    QueueModel(boolean fifo, QueueModel letters, int mostReceives) {
        this.fifo = fifo;
        this.letters = letters;
        this.mostReceives = mostReceives;
    }

    void send(String body, String group, String id, int delay, long now) {
        if (fifo && ids.getOrDefault(id, 0L) > now) {
            return;
        }
        ids.put(id, now + DEDUPLICATION);
        items.add(new Item(body, group, now, now + delay, order++, 0));
    }

    List<Received> receive(int most, int timeout, long now) {
        expire(now);
        List<Received> received = new ArrayList<>();
        for (Item item : ready(now)) {
            if (received.size() == most) {
                break;
            }
            if (letters != null && item.receives >= mostReceives) {
                items.remove(item);
                letters.items.add(new Item(
                        item.body,
                        item.group,
                        fifo ? now : item.sent,
                        now,
                        letters.order++,
                        item.before + item.receives));
            } else {
                item.receives++;
                item.visibleAt = now + timeout;
                received.add(new Received(item.body, item.before + item.receives));
            }
        }
        return received;
    }

    private List<Item> ready(long now) {
        if (!fifo) {
            return items.stream()
                    .filter(item -> item.visibleAt <= now)
                    .sorted(Comparator.comparingLong((Item item) -> item.visibleAt)
                            .thenComparingLong(item -> item.order))
                    .toList();
        }
        Map<String, List<Item>> groups = new TreeMap<>();
        items.forEach(item ->
                groups.computeIfAbsent(item.group, any -> new ArrayList<>()).add(item));
        return groups.values().stream()
                .filter(group -> turn(group) <= now)
                .sorted(Comparator.comparingLong(QueueModel::turn).thenComparingLong(group -> group.get(0).order))
                .flatMap(group ->
                        group.stream().takeWhile(item -> item.visibleAt <= now).limit(10))
                .toList();
    }

    /** When a group's first message may be received: when it is visible, and none of the group is in flight. */
    private static long turn(List<Item> group) {
        return Math.max(
                group.get(0).visibleAt,
                group.stream()
                        .filter(item -> item.receives > 0)
                        .mapToLong(item -> item.visibleAt)
                        .max()
                        .orElse(0));
    }

    /** Whether SQS takes the call. */
    boolean delete(String body, int receives, long now) {
        Item item = find(body);
        if (item != null && fifo && (item.before + item.receives != receives || item.visibleAt <= now)) {
            return false;
        }
        items.remove(item);
        return true;
    }

    /** Whether SQS takes the call. */
    boolean change(String body, int receives, int timeout, long now) {
        Item item = find(body);
        if (item == null || fifo && item.before + item.receives != receives || item.visibleAt <= now) {
            return false;
        }
        item.visibleAt = now + timeout;
        return true;
    }

    private Item find(String body) {
        return items.stream().filter(item -> item.body.equals(body)).findFirst().orElse(null);
    }

    private void expire(long now) {
        items.removeIf(item -> item.sent < now - RETENTION);
    }

    void purge() {
        items.clear();
    }

    /** Visible, in flight, delayed. */
    List<Long> counts(long now) {
        expire(now);
        long visible = items.stream().filter(item -> item.visibleAt <= now).count();
        long inFlight = items.stream()
                .filter(item -> item.visibleAt > now && item.receives > 0)
                .count();
        return List.of(visible, inFlight, items.size() - visible - inFlight);
    }
}
