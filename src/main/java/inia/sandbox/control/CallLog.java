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
    private long count;

    /** No calls yet. */
    public CallLog() {}

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
            }
        }
    }

    /** Forgets all. */
    public synchronized void clear() {
        latest.clear();
        count = 0;
    }

    /**
     * The latest calls as rows, the newest last.
     *
     * @param last how many at most; {@code null} for all that are kept
     */
    public List<Map<String, Object>> rows(String last) {
        int most = last == null ? KEPT : FaultPages.number(last, "last");
        List<CallNote> notes;
        long before;
        synchronized (this) {
            notes = new ArrayList<>(latest);
            before = count - latest.size();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = Math.max(0, notes.size() - most); i < notes.size(); i++) {
            rows.add(notes.get(i).told(before + i + 1));
        }
        return rows;
    }
}
