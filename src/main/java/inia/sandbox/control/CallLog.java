package inia.sandbox.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The latest calls, whoever made them. Safe for use by many threads. */
public final class CallLog {
    /** So many are kept. */
    static final int KEPT = 2000;

    private final Deque<CallNote> latest = new ArrayDeque<>();
    private List<Map<String, Object>> earlier = List.of();
    private long earlierCount;
    private long count;
    private long cleared;
    private volatile Runnable listener = () -> {};

    /** No calls yet. */
    public CallLog() {}

    /** Runs this after each call. */
    void onCall(Runnable heard) {
        listener = heard;
    }

    /**
     * How far it reaches.
     *
     * @param cleared how often it was cleared
     * @param count how many calls there were since, those of another sandbox too
     */
    record Extent(long cleared, long count) {}

    /** How far it reaches now. */
    synchronized Extent extent() {
        return new Extent(cleared, earlierCount + count);
    }

    /**
     * Puts before all else what another sandbox told of its calls.
     *
     * @return how far those reach
     */
    synchronized Extent resume(List<Map<String, Object>> told) {
        earlier = List.copyOf(tail(told, KEPT));
        earlierCount = told.isEmpty() ? 0 : ((Number) told.get(told.size() - 1).get("Number")).longValue();
        return new Extent(cleared, earlierCount);
    }

    /**
     * Adds a call that was answered.
     *
     * @param status the answer's status; 0 if the connection was closed without an answer
     */
    public void add(CallNote note, int status) {
        note.ended(status);
        synchronized (this) {
            count++;
            latest.addLast(note);
            if (latest.size() > KEPT) {
                latest.removeFirst();
                earlier = List.of();
            }
        }
        listener.run();
    }

    /** Forgets all. */
    public void clear() {
        synchronized (this) {
            earlier = List.of();
            earlierCount = 0;
            latest.clear();
            count = 0;
            cleared++;
        }
        listener.run();
    }

    /**
     * The latest calls as rows, the newest last.
     *
     * @param last how many at most; {@code null} for all that are kept
     */
    public List<Map<String, Object>> rows(String last) {
        return rows(last == null ? KEPT : FaultPages.number(last, "last"));
    }

    List<Map<String, Object>> rows(int most) {
        List<CallNote> notes;
        List<Map<String, Object>> rows;
        long before;
        synchronized (this) {
            notes = new ArrayList<>(latest);
            before = earlierCount + count - latest.size();
            rows = new ArrayList<>(tail(earlier, Math.min(most, KEPT) - notes.size()));
        }
        for (int i = Math.max(0, notes.size() - most); i < notes.size(); i++) {
            rows.add(notes.get(i).told(before + i + 1));
        }
        return rows;
    }

    private static <T> List<T> tail(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - Math.max(0, most)), all.size());
    }
}
