package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Measures SQS endpoints that run already, side by side, with the SDK's client:
 *
 * <pre>{@code
 * java -jar target/inia.jar sandbox --port 4611 --home /tmp/load --auth open
 * java … inia.sandbox.sqs.QueueLoad speed inia=http://127.0.0.1:4611 other=http://127.0.0.1:9324
 * java … inia.sandbox.sqs.QueueLoad wake inia=http://127.0.0.1:4611
 * java … inia.sandbox.sqs.QueueLoad size
 * }</pre>
 *
 * {@code speed}: messages sent, and received and deleted, a second, by 8 and by 64 clients; {@code wake}: how long after a
 * message is sent a long poll has it; {@code size}: what calls cost at ten to a million messages, in a store of its own and
 * without HTTP.
 */
public final class QueueLoad {
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int WAKES = 500;
    private static final int[] SIZES = {10, 1_000, 100_000, 1_000_000};
    private static final int GROUPS = 10_000;
    private static final int CALLS = 300;

    private final String name;
    private final SqsClient sqs;

    private QueueLoad(String endpoint) {
        name = endpoint.substring(0, endpoint.indexOf('='));
        sqs = SqsClient.builder()
                .endpointOverride(URI.create(endpoint.substring(endpoint.indexOf('=') + 1)))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("load", "load")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Runs the measurement of the first argument against the endpoints of the others, each {@code name=URL}. */
    public static void main(String[] arguments) throws Exception {
        // Before the first connection: 5 of 64 would be kept.
        System.setProperty("http.maxConnections", "100");
        List<QueueLoad> endpoints = Arrays.stream(arguments, 1, arguments.length)
                .map(QueueLoad::new)
                .toList();
        switch (arguments[0]) {
            case "speed" -> speed(endpoints);
            case "wake" -> {
                for (QueueLoad endpoint : endpoints) {
                    endpoint.wake();
                }
            }
            case "size" -> {
                sizes("work");
                sizes("work.fifo");
            }
            default -> throw new IllegalArgumentException("speed, wake or size, not " + arguments[0]);
        }
        System.exit(0);
    }

    private static void speed(List<QueueLoad> endpoints) throws Exception {
        for (int round = 0; round <= ROUNDS; round++) {
            for (int clients : new int[] {8, 64}) {
                for (QueueLoad endpoint : endpoints) {
                    endpoint.speed(clients, round);
                }
            }
        }
    }

    /** One round; round 0 warms up. */
    private void speed(int clients, int round) throws Exception {
        String url = queue("speed-" + clients + "-" + round, Map.of());
        double sent = perSecond(clients, () -> {
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("a message of some forty bytes, or so"));
            return true;
        });
        double done = perSecond(clients, () -> {
            List<Message> messages =
                    sqs.receiveMessage(receive -> receive.queueUrl(url)).messages();
            messages.forEach(message ->
                    sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
            return !messages.isEmpty();
        });
        sqs.deleteQueue(delete -> delete.queueUrl(url));
        if (round > 0) {
            System.out.printf(
                    "%-10s %2d clients, round %d: %,7.0f sent/s, %,7.0f received and deleted/s%n",
                    name, clients, round, sent, done);
        }
    }

    private static double perSecond(int clients, BooleanSupplier work) throws InterruptedException {
        LongAdder count = new LongAdder();
        CountDownLatch ended = new CountDownLatch(clients);
        long start = System.nanoTime();
        long end = start + ROUND.toNanos();
        for (int i = 0; i < clients; i++) {
            new Thread(() -> {
                        while (System.nanoTime() < end && work.getAsBoolean()) {
                            count.increment();
                        }
                        ended.countDown();
                    })
                    .start();
        }
        ended.await();
        return count.sum() * 1e9 / (System.nanoTime() - start);
    }

    private void wake() throws Exception {
        String url = queue("wake", Map.of());
        long[] nanos = new long[WAKES];
        for (int i = -50; i < WAKES; i++) {
            CompletableFuture<Long> woken = CompletableFuture.supplyAsync(() -> {
                Message message = sqs.receiveMessage(
                                receive -> receive.queueUrl(url).waitTimeSeconds(20))
                        .messages()
                        .get(0);
                long at = System.nanoTime();
                sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
                return at;
            });
            // So that it waits already.
            Thread.sleep(10);
            long sent = System.nanoTime();
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("wake up"));
            long took = woken.get() - sent;
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-10s long poll answers after a send began: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                name, nanos[WAKES / 2] / 1e6, nanos[WAKES * 99 / 100] / 1e6, nanos[WAKES - 1] / 1e6);
        sqs.deleteQueue(delete -> delete.queueUrl(url));
    }

    private static void sizes(String queue) throws IOException {
        Path folder = Files.createTempDirectory("queues");
        try (Store store = Stores.durable(folder)) {
            DirectSqs sqs = new DirectSqs(store, Instant.now());
            sqs.create(queue);
            int size = 0;
            for (int wanted : SIZES) {
                for (; size < wanted; size++) {
                    sqs.send(queue, "g" + size % GROUPS, "message " + size);
                }
                int from = wanted;
                String send = median(i -> sqs.send(queue, "s" + i, "more " + from + " " + i));
                String attributes = median(i -> sqs.attributes(queue));
                List<Message> received = new ArrayList<>();
                String receive = median(i -> received.addAll(sqs.receive(queue, 1)));
                String delete = median(i -> sqs.delete(queue, received.get(i % received.size())));
                System.out.printf(
                        "%-10s %,9d messages, median microseconds: send %s, attributes %s, receive %s, delete %s%n",
                        queue, wanted, send, attributes, receive, delete);
            }
            long start = System.nanoTime();
            sqs.purge(queue);
            System.out.printf("%-10s purge: %.1f ms%n", queue, (System.nanoTime() - start) / 1e6);
        }
    }

    /** A call, the i-th of its kind. */
    private interface Call {
        void make(int i);
    }

    private static String median(Call call) {
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.make(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return String.format("%.0f", nanos[CALLS / 2] / 1e3);
    }

    private String queue(String queue, Map<String, String> attributes) {
        return sqs.createQueue(create -> create.queueName(queue).attributesWithStrings(attributes))
                .queueUrl();
    }
}
