package inia.sandbox.store;

import com.sun.management.OperatingSystemMXBean;
import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * How long a sandbox takes to open that has a million messages, and to give the first of them: {@code MillionRows FOLDER} makes
 * them in a new folder, and opens one that is there.
 */
final class MillionRows {
    private static final int BATCH = 10;

    private MillionRows() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        if (Files.notExists(home)) {
            make(home, messages);
        }
        long began = System.nanoTime();
        told("begun", began);
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home))) {
            told("opened", began);
            try (SqsClient sqs =
                    Clients.of(SqsClient.builder(), sandbox, "default").build()) {
                String url = sqs.getQueueUrl(queue -> queue.queueName("work")).queueUrl();
                told("client and queue", began);
                int got = sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(BATCH))
                        .messages()
                        .size();
                told("received " + got, began);
                told(
                        sqs.getQueueAttributes(queue -> queue.queueUrl(url).attributeNamesWithStrings("All"))
                                        .attributesAsStrings()
                                        .get("ApproximateNumberOfMessages")
                                + " left",
                        began);
            }
        }
        System.exit(0);
    }

    private static void make(Path home, int messages) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                SqsClient sqs =
                        Clients.of(SqsClient.builder(), sandbox, "default").build()) {
            String url = sqs.createQueue(queue -> queue.queueName("work")).queueUrl();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            IntStream.range(0, messages / BATCH)
                    .forEach(batch -> threads.execute(() -> {
                        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, BATCH)
                                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                                        .id("m" + i)
                                        .messageBody("message " + batch + "-" + i)
                                        .build())
                                .toList();
                        sqs.sendMessageBatch(send -> send.queueUrl(url).entries(entries));
                    }));
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        }
    }

    private static void told(String what, long began) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(
                what + " after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms, of the processor "
                        + TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()) + " ms since the JVM's start");
    }
}
