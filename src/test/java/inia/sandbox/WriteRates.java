package inia.sandbox;

import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Server;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Small durable writes a second by 8 and by 64 clients, beside a stub on the same HTTP server that answers fixed bytes:
 * {@code WriteRates SECONDS}.
 */
final class WriteRates {
    private static final byte[] OBJECT = new byte[1000];
    private static final String SENT = "{\"MessageId\":\"5fea7756-0ea4-451a-a703-a558b933e274\","
            + "\"MD5OfMessageBody\":\"5d41402abc4b2a76b9719d911017c592\"}";

    private final long nanos;

    private WriteRates(long nanos) {
        this.nanos = nanos;
    }

    public static void main(String[] arguments) throws Exception {
        WriteRates rates = new WriteRates(Integer.parseInt(arguments[0]) * 1_000_000_000L);
        Server stub = Server.bind(0).start(http -> {
            read(http.body());
            if (http.method().equals("PUT")) {
                return new HttpResponse(200, new Headers().set("ETag", "\"x\""), Content.EMPTY);
            }
            return HttpResponse.text(200, "application/x-amz-json-1.0", SENT);
        });
        SandboxOptions options = SandboxOptions.durable(Files.createTempDirectory("inia-rates"));
        try (Sandbox sandbox = Sandbox.open(options)) {
            Identity admin = sandbox.identities().get(0);
            for (int clients : new int[] {8, 64}) {
                for (int round = 0; round < 2; round++) {
                    rates.compare("put 1 kB", clients, s3(stub.endpoint(), admin), s3(sandbox.endpoint(), admin));
                    rates.compare("send", clients, sqs(stub.endpoint(), admin), sqs(sandbox.endpoint(), admin));
                }
            }
        }
        System.exit(0);
    }

    private static void read(java.io.InputStream body) {
        try {
            body.readAllBytes();
        } catch (java.io.IOException cut) {
            throw new java.io.UncheckedIOException(cut);
        }
    }

    /** A write; the number tells it from others. */
    private interface Write {
        void run(long number);
    }

    private static Write s3(URI endpoint, Identity admin) {
        S3Client s3 = Clients.of(S3Client.builder(), endpoint, admin.accessKeyId(), admin.secretAccessKey())
                .forcePathStyle(true)
                .build();
        String bucket = "b" + System.nanoTime();
        s3.createBucket(create -> create.bucket(bucket));
        return number -> s3.putObject(put -> put.bucket(bucket).key("k" + number), RequestBody.fromBytes(OBJECT));
    }

    private static Write sqs(URI endpoint, Identity admin) {
        SqsClient sqs = Clients.of(SqsClient.builder(), endpoint, admin.accessKeyId(), admin.secretAccessKey())
                .build();
        String told = sqs.createQueue(queue -> queue.queueName("q" + System.nanoTime()))
                .queueUrl();
        String url = told == null ? endpoint + "/123456789012/q" : told;
        return number -> sqs.sendMessage(send -> send.queueUrl(url).messageBody("hello"));
    }

    private void compare(String what, int clients, Write stub, Write sandbox) throws InterruptedException {
        double fixed = rate(clients, stub);
        double kept = rate(clients, sandbox);
        System.out.printf(
                "%-9s %2d clients: stub %6.0f/s, sandbox %6.0f/s, ratio %.2f%n",
                what, clients, fixed, kept, kept / fixed);
    }

    private double rate(int clients, Write write) throws InterruptedException {
        AtomicLong count = new AtomicLong();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() - began < nanos) {
                    write.run(count.incrementAndGet());
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return count.get() * 1e9 / (System.nanoTime() - began);
    }
}
