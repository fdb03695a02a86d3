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
     * @param page which page of a list it fetched; 0 for what has no pages
     */
    record Entry(int number, CallRecord call, int page) {}

    private static final int MOST = 1_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final PageNumbers pages = new PageNumbers();
    private int last;

    @Override
    public synchronized void called(CallRecord call) {
        entries.addLast(new Entry(++last, call, pages.of(call)));
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    /** The calls that are still kept, oldest first. */
    synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    /** Which page of a list a call fetched that this has heard of lately; 0 for what has no pages. */
    synchronized int page(CallRecord call) {
        Entry latest = entries.peekLast();
        return latest != null && latest.call() == call ? latest.page() : 0;
    }

    synchronized Optional<Entry> latest() {
        return Optional.ofNullable(entries.peekLast());
    }

    synchronized Optional<Entry> find(int number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }
}
