package inia.sandbox.store;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The changes that were made and are not written yet, to be taken back if they can't be.
 *
 * <p>All of it happens within changes, one at a time, but for the question whether one was taken back.
 */
final class Unwritten {
    private record Made(Change change, long place) {}

    private final Deque<Made> changes = new ArrayDeque<>();
    private final ThreadLocal<Long> mine = new ThreadLocal<>();
    private final Journal journal;
    private volatile long takenBack;

    Unwritten(Journal journal) {
        this.journal = journal;
    }

    /** Remembers a change until it is written. */
    void add(Change change, long place) {
        long written = journal.written();
        while (!changes.isEmpty() && changes.getFirst().place() <= written) {
            changes.removeFirst();
        }
        if (place > written) {
            changes.addLast(new Made(change, place));
            mine.set(takenBack);
        }
    }

    /**
     * Takes back all that is not written, the latest first, and has it forgotten.
     *
     * @return whether that could be done
     */
    boolean takeBack() {
        long before = journal.written();
        boolean revocable = changes.stream()
                .filter(made -> made.place() > before)
                .allMatch(made -> made.change().isRevocable());
        if (!revocable) {
            return false;
        }
        // Another commit may have come through meanwhile.
        long written = journal.discard();
        while (!changes.isEmpty()) {
            Made latest = changes.removeLast();
            if (latest.place() > written) {
                latest.change().undo();
            }
        }
        takenBack++;
        return true;
    }

    /** Whether what this thread changed last was taken back; asked once. */
    boolean wasTakenBack() {
        Long before = mine.get();
        mine.remove();
        return before != null && before < takenBack;
    }
}
