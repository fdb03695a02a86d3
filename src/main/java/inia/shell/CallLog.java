package inia.shell;

import inia.client.CallListener;
import inia.client.CallRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest calls of this shell, numbered from 1 as they ended. */
final class CallLog implements CallListener {
    /**
     * A call with its number.
     *
     * @param number 1 for the shell's first call
     * @param call what was called, and how it ended
     */
    record Entry(int number, CallRecord call) {}

    private static final int MOST = 1_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private int last;

    @Override
    public synchronized void called(CallRecord call) {
        entries.addLast(new Entry(++last, call));
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    /** The calls that are still kept, oldest first. */
    synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    synchronized Optional<Entry> latest() {
        return Optional.ofNullable(entries.peekLast());
    }

    synchronized Optional<Entry> find(int number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }
}
