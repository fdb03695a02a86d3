package inia.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.KilledProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process (with the signal that it can't catch) while eight of its threads write. */
@Timeout(120)
class KillTest {
    record Row(String text, long number, Instant when) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 5_000})
    void keepsEveryAcknowledgedWriteAndNoHalfOfAChange(int writes) throws Exception {
        long acknowledged = killAfter(writes, 100_000);
        try (Store store = Stores.durable(folder.resolve("store"))) {
            Table<Row> left = store.table("left", Row.class);
            Table<Row> right = store.table("right", Row.class);
            assertThat(left.size()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(right.size()).isEqualTo(left.size());
            left.from("")
                    .forEach(entry -> assertThat(right.get(entry.getKey()))
                            .as(entry.getKey())
                            .isEqualTo(entry.getValue()));
            long counted = 0;
            Table<Row> counts = store.table("counts", Row.class);
            for (int thread = 0; thread < 8; thread++) {
                Row count = counts.get("" + thread);
                counted += count == null ? 0 : count.number();
            }
            assertThat(counted).isEqualTo(left.size());
        }
    }

    @Test
    void opensAgainAndAgainAfterKills() throws Exception {
        long acknowledged = 0;
        for (int round = 0; round < 3; round++) {
            acknowledged += killAfter(300, 30_000);
        }
        try (Store store = Stores.durable(folder.resolve("store"))) {
            assertThat(store.table("left", Row.class).size()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private long killAfter(int writes, long journalLimit) throws IOException, InterruptedException {
        return KilledProgram.printed(
                        writes, Writer.class, folder.resolve("store").toString(), Long.toString(journalLimit))
                .size();
    }

    /** Writes pairs of rows and prints a line for each pair that is committed. */
    static final class Writer {
        public static void main(String[] arguments) {
            Store store = Stores.durable(Path.of(arguments[0]), Long.parseLong(arguments[1]));
            for (int i = 0; i < 8; i++) {
                String name = Integer.toString(i);
                new Thread(() -> write(store, name)).start();
            }
        }

        private static void write(Store store, String thread) {
            Table<Row> left = store.table("left", Row.class);
            Table<Row> right = store.table("right", Row.class);
            Table<Row> counts = store.table("counts", Row.class);
            while (true) {
                store.change(() -> {
                    Row count = counts.get(thread);
                    long next = count == null ? 1 : count.number() + 1;
                    Row row = new Row("some text", next, Instant.now());
                    left.put(thread + "/" + next, row);
                    counts.put(thread, new Row(thread, next, row.when()));
                    right.put(thread + "/" + next, row);
                });
                store.commit();
                synchronized (System.out) {
                    System.out.println(thread);
                    System.out.flush();
                }
            }
        }
    }
}
