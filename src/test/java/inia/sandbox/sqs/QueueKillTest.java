package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.KilledProgram;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

/** Kills a process while its threads send messages, and receive and delete them. */
@Timeout(120)
class QueueKillTest {
    private static final int LINES = 500;

    @TempDir
    Path folder;

    /** How many kills, each at a random moment, in a folder of its own; a seed may follow. */
    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int sent = 0;
        int deleted = 0;
        for (int kill = 1; kill <= Integer.parseInt(arguments[0]); kill++) {
            List<String> printed = check(Files.createTempDirectory("inia-queue-kill"), 1 + random.nextInt(5_000));
            sent += said("sent work", printed).size()
                    + said("sent work.fifo", printed).size();
            deleted += said("deleted work", printed).size()
                    + said("deleted work.fifo", printed).size();
            System.out.println(kill + " kills: " + sent + " sends and " + deleted + " deletes acknowledged, all held");
        }
    }

    @Test
    void keepsWhatWasSentAndNotDeletedAndItsOrder() throws Exception {
        check(folder, LINES);
    }

    /** Kills a process after it has told of so many steps, and looks at what is left. */
    private static List<String> check(Path folder, int lines) throws Exception {
        List<String> printed = KilledProgram.printed(lines, Worker.class, folder.toString());
        try (Store store = Stores.durable(folder)) {
            for (String queue : List.of("work", "work.fifo")) {
                List<String> left = drained(new DirectSqs(store, Instant.now().plus(Duration.ofHours(1))), queue);
                assertThat(left).doesNotHaveDuplicates();
                assertThat(left).noneMatch(said("deleted " + queue, printed)::contains);
                Set<String> kept = said("sent " + queue, printed);
                kept.removeAll(said("deletes " + queue, printed));
                assertThat(left).containsAll(kept);
                if (queue.endsWith(".fifo")) {
                    Map<String, List<String>> groups =
                            left.stream().collect(Collectors.groupingBy(body -> body.substring(0, 2)));
                    groups.values().forEach(group -> assertThat(group).isSorted());
                }
            }
        }
        return printed;
    }

    private static Set<String> said(String what, List<String> printed) {
        return printed.stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> line.substring(what.length() + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> drained(DirectSqs sqs, String queue) {
        List<String> bodies = new ArrayList<>();
        for (List<Message> some = sqs.receive(queue, 3); !some.isEmpty(); some = sqs.receive(queue, 3)) {
            for (Message message : some) {
                bodies.add(message.body());
                sqs.delete(queue, message);
            }
        }
        return bodies;
    }

    /** Sends to two queues and empties them, and prints what was sent, is being deleted and was deleted. */
    static final class Worker {
        public static void main(String[] arguments) {
            DirectSqs sqs = new DirectSqs(Stores.durable(Path.of(arguments[0])), Instant.now());
            for (String queue : List.of("work", "work.fifo")) {
                sqs.create(queue);
                new Thread(() -> send(sqs, queue)).start();
                new Thread(() -> receive(sqs, queue)).start();
            }
        }

        private static void send(DirectSqs sqs, String queue) {
            for (int i = 0; ; i++) {
                String body = String.format("g%d-message-%07d", i % 3, i);
                sqs.send(queue, body.substring(0, 2), body);
                print("sent " + queue + " " + body);
            }
        }

        private static void receive(DirectSqs sqs, String queue) {
            while (true) {
                for (Message message : sqs.receive(queue, 3)) {
                    print("deletes " + queue + " " + message.body());
                    sqs.delete(queue, message);
                    print("deleted " + queue + " " + message.body());
                }
            }
        }

        private static void print(String line) {
            synchronized (System.out) {
                System.out.println(line);
            }
        }
    }
}
