package inia.sandbox.s3;

import com.sun.net.httpserver.HttpServer;
import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Scope;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Measures what S3 takes, on request: {@code java -cp … inia.sandbox.s3.S3Measures million} lists a page of a bucket as it
 * grows to a million objects, {@code … large} puts and gets 16 MiB beside a bare server that only reads and writes,
 * {@code … listing} lists 10,000 objects over HTTP.
 */
final class S3Measures {
    private static final String ACCOUNT = "123456789012";
    private static final int LARGE = 16 << 20;
    private static final int TIMES = 15;

    private S3Measures() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "million" -> million();
            case "large" -> large();
            case "listing" -> listing();
            default -> System.out.println("million | large | listing");
        }
    }

    private static Call call() {
        Caller root = new Caller(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root", ACCOUNT, "AKIA", Caller.Kind.ROOT, null);
        return new Call("1", root, new Scope(ACCOUNT, "us-east-1"), Instant.now(), "http://127.0.0.1:1");
    }

    private static <T> T of(S3Service s3, Class<T> type) {
        return type.cast(
                s3.operations().stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    private static void million() {
        try (Store store = Stores.memory()) {
            S3Service s3 = new S3Service(store);
            of(s3, BucketOperations.class)
                    .createBucket(CreateBucketRequest.builder().bucket("pond").build(), call());
            int put = 0;
            for (int size : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
                for (; put < size; put++) {
                    of(s3, PutOperations.class)
                            .putObject(
                                    PutObjectRequest.builder()
                                            .bucket("pond")
                                            .key(String.format("k%07d", put))
                                            .build(),
                                    call(),
                                    new ByteArrayInputStream(new byte[1]));
                }
                String middle = String.format("k%07d", size / 2 - 1);
                ListObjectsV2Request page = ListObjectsV2Request.builder()
                        .bucket("pond")
                        .startAfter(middle)
                        .maxKeys(500)
                        .build();
                System.out.printf(
                        "%,9d objects: a page of 500 takes %.2f ms%n",
                        size, median(() -> of(s3, ListOperations.class).listObjectsV2(page, call())));
            }
        }
    }

    private static void listing() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                S3Client s3 = Clients.s3(sandbox)) {
            s3.createBucket(create -> create.bucket("pond"));
            for (int i = 0; i < 10_000; i++) {
                String key = "k" + i;
                s3.putObject(put -> put.bucket("pond").key(key), software.amazon.awssdk.core.sync.RequestBody.empty());
            }
            System.out.printf(
                    "10,000 objects are listed in %.0f ms%n",
                    median(() -> s3.listObjectsV2Paginator(list -> list.bucket("pond")).contents().stream()
                            .count()));
        }
    }

    private static void large() throws IOException {
        byte[] bytes = new byte[LARGE];
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer bare = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        bare.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        bare.createContext("/", exchange -> {
            boolean get = exchange.getRequestMethod().equals("GET");
            try (InputStream in = exchange.getRequestBody()) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // Only read.
                }
            }
            exchange.sendResponseHeaders(200, get ? LARGE : -1);
            if (get) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(bytes);
                }
            }
            exchange.close();
        });
        bare.start();
        try (Sandbox sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true))) {
            HttpClient client = HttpClient.newHttpClient();
            String there = sandbox.endpoint().toString();
            send(client, there + "/pond", new byte[0], true);
            String[] servers = {
                there + "/pond/k", "http://127.0.0.1:" + bare.getAddress().getPort() + "/pond/k"
            };
            for (boolean put : new boolean[] {true, false}) {
                // In turn, since the client grows faster all the time.
                double[] took = medians(List.of(
                        () -> send(client, servers[0], bytes, put), () -> send(client, servers[1], bytes, put)));
                System.out.printf(
                        "%s 16 MiB: sandbox %.0f MB/s, bare server %.0f MB/s, %.2f of it%n",
                        put ? "put" : "get", LARGE / took[0] / 1000, LARGE / took[1] / 1000, took[1] / took[0]);
            }
        } finally {
            bare.stop(0);
        }
    }

    private static int send(HttpClient client, String url, byte[] bytes, boolean put) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/s3/aws4_request");
        if (put) {
            request.PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** How many milliseconds the work takes, in the middle of several times. */
    private static double median(Supplier<?> work) {
        return medians(List.of(work))[0];
    }

    /** The same of several works, each done in turn. */
    private static double[] medians(List<Supplier<?>> works) {
        double[][] took = new double[works.size()][TIMES];
        for (int i = -5; i < TIMES; i++) {
            for (int work = 0; work < works.size(); work++) {
                long begin = System.nanoTime();
                works.get(work).get();
                if (i >= 0) {
                    took[work][i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        return Arrays.stream(took)
                .mapToDouble(each -> Arrays.stream(each).sorted().toArray()[TIMES / 2])
                .toArray();
    }
}
