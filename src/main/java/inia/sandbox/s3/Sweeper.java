package inia.sandbox.s3;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Deletes files that no object has. */
final class Sweeper {
    /** How long a file stays after its object went, for those who were about to open it. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Queue<Released> released = new ConcurrentLinkedQueue<>();
    private final Store store;
    private final Table<Unclaimed> unclaimed;
    private final Function<String, Path> files;

    Sweeper(Store store, Table<Unclaimed> unclaimed, Function<String, Path> files) {
        this.store = store;
        this.unclaimed = unclaimed;
        this.files = files;
    }

    private record Released(String id, long nanoTime) {}

    /** Deletes, beside other work, the files of an earlier run that were unclaimed when it ended. */
    void sweepWhatAKillLeft() {
        List<String> left = new ArrayList<>();
        unclaimed.from("").forEach(entry -> left.add(entry.getKey()));
        if (!left.isEmpty()) {
            Thread thread = new Thread(() -> left.forEach(this::delete), "inia-s3-sweeper");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void expect(String id) {
        released.add(new Released(id, System.nanoTime()));
    }

    void sweep() {
        for (Released next = released.peek();
                next != null && System.nanoTime() - next.nanoTime() > GRACE_NANOS && released.remove(next);
                next = released.peek()) {
            delete(next.id());
        }
    }

    /** Deletes a file and the note about it. */
    void delete(String id) {
        try {
            Files.deleteIfExists(files.apply(id));
        } catch (IOException resists) {
            return; // The note stays, and the next run tries again.
        }
        store.change(() -> unclaimed.remove(id));
    }
}
