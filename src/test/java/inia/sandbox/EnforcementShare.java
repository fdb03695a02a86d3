package inia.sandbox;

import com.sun.management.OperatingSystemMXBean;
import inia.sandbox.auth.Authentication;
import inia.sandbox.control.Interventions;
import inia.sandbox.http.Server;
import inia.sandbox.iam.AccountKeys;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.OpenAuthorizer;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import inia.sandbox.sts.OidcIssuer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What enforcement adds to the sandbox's own part of a call: the same signed bytes are sent over one socket, again and again, to
 * a sandbox that authorizes and to one over the same state that does not, by turns. The caller is a user with ten policies.
 * {@code EnforcementShare ROUNDS CALLS}.
 */
final class EnforcementShare {
    private static final String POLICY = "{'Version':'2012-10-17','Statement':["
            + "{'Effect':'Allow','Action':['s3:*','sqs:*'],'Resource':'*'},"
            + "{'Effect':'Allow','Action':'iam:*','Resource':'arn:aws:iam::*:user/${aws:username}'},"
            + "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}}}]}";

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final AtomicReference<byte[]> sent = new AtomicReference<>();
    private final Store store = Stores.memory();
    private final SandboxClock clock = new SandboxClock();
    private final World enforcing;
    private final World open;

    private EnforcementShare() {
        this.enforcing = new Worlds(store, clock, new OidcIssuer(store), false, () -> false).begin(Map.of());
        Authorizer everybody = new OpenAuthorizer(
                (call, service, operation, request) -> inia.sandbox.call.Permissions.ALL, ResourceFacts.NONE);
        Authentication authentication = enforcing.authentication();
        this.open = new World(
                store, enforcing.services(), authentication, everybody, enforcing.principals(), enforcing.keys());
    }

    public static void main(String[] arguments) throws IOException {
        new EnforcementShare().measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void measure(int rounds, int calls) throws IOException {
        Server with = serve(enforcing);
        Server without = serve(open);
        System.out.printf("%-18s %21s %31s%n", "", "time a call, us", "processor time a call, us");
        System.out.printf(
                "%-18s %10s %10s %8s %10s %10s %8s%n",
                "call", "with", "without", "share %", "with", "without", "share %");
        for (Map.Entry<String, byte[]> call : calls(with.endpoint()).entrySet()) {
            try (Caller enforced = new Caller(with.endpoint(), call.getValue());
                    Caller free = new Caller(without.endpoint(), call.getValue())) {
                enforced.time(5 * calls);
                free.time(5 * calls);
                double[][] times = new double[4][rounds];
                for (int i = 0; i < rounds; i++) {
                    long before = PROCESS.getProcessCpuTime();
                    times[0][i] = enforced.time(calls);
                    long between = PROCESS.getProcessCpuTime();
                    times[1][i] = free.time(calls);
                    long after = PROCESS.getProcessCpuTime();
                    times[2][i] = (between - before) / 1000.0 / calls;
                    times[3][i] = (after - between) / 1000.0 / calls;
                }
                System.out.printf("%-18s", call.getKey());
                for (int i = 0; i < 4; i += 2) {
                    double one = median(times[i]);
                    double other = median(times[i + 1]);
                    System.out.printf(" %10.1f %10.1f %8.1f", one, other, 100 * (one - other) / one);
                }
                System.out.println();
            }
        }
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private Server serve(World world) throws IOException {
        Server server = Server.bind(0);
        return server.start(
                new Front(() -> world, clock, new OwnPages(server.endpoint(), null, null), new Interventions()));
    }

    /** The bytes of calls of a user with ten policies, as the SDK's clients send them. */
    private Map<String, byte[]> calls(URI endpoint) {
        AccountKeys keys = enforcing.defaultKeys();
        AwsCredentials root = AwsBasicCredentials.create(
                keys.root().accessKeyId(), keys.root().secretAccessKey());
        IamClient iam = client(IamClient.builder(), endpoint, root);
        iam.createUser(create -> create.userName("bob"));
        for (int i = 0; i < 10; i++) {
            String name = "p" + i;
            String arn = iam.createPolicy(create -> create.policyName(name).policyDocument(POLICY.replace('\'', '"')))
                    .policy()
                    .arn();
            iam.attachUserPolicy(attach -> attach.userName("bob").policyArn(arn));
        }
        var key = iam.createAccessKey(create -> create.userName("bob")).accessKey();
        AwsCredentials bob = AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
        IamClient own = client(IamClient.builder(), endpoint, bob);
        S3Client s3 = client(
                S3Client.builder()
                        .forcePathStyle(true)
                        .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED),
                endpoint,
                bob);
        SqsClient sqs = client(SqsClient.builder(), endpoint, bob);
        s3.createBucket(create -> create.bucket("share"));
        String queue = sqs.createQueue(create -> create.queueName("share")).queueUrl();
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("s3 PutObject", () -> s3.putObject(put -> put.bucket("share").key("k"), RequestBody.fromString("x")));
        calls.put(
                "s3 GetObject",
                () -> s3.getObjectAsBytes(get -> get.bucket("share").key("k")));
        calls.put("iam GetUser", () -> own.getUser(get -> get.userName("bob")));
        calls.put(
                "iam TagUser",
                () -> own.tagUser(
                        tag -> tag.userName("bob").tags(t -> t.key("a").value("b"))));
        calls.put("sqs GetQueueUrl", () -> sqs.getQueueUrl(get -> get.queueName("share")));
        calls.put(
                "sqs SendMessage",
                () -> sqs.sendMessage(send -> send.queueUrl(queue).messageBody("hello")));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        calls.forEach((name, call) -> {
            call.run();
            bytes.put(name, sent.get());
        });
        return bytes;
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint, AwsCredentials credentials) {
        return Clients.of(builder, endpoint, credentials)
                .overrideConfiguration(override -> override.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        sent.set(bytes(context.httpRequest(), body(context)));
                    }
                }))
                .build();
    }

    /** What a form carries stands with the request, what other bodies carry beside it. */
    private static InputStream body(Context.BeforeTransmission context) {
        if (context.requestBody().isPresent()) {
            return context.requestBody().get().contentStreamProvider().newStream();
        }
        return context.httpRequest() instanceof SdkHttpFullRequest whole
                ? whole.contentStreamProvider()
                        .map(ContentStreamProvider::newStream)
                        .orElse(InputStream.nullInputStream())
                : InputStream.nullInputStream();
    }

    private static byte[] bytes(SdkHttpRequest request, InputStream body) {
        URI uri = request.getUri();
        StringBuilder head = new StringBuilder(request.method().name() + " ");
        head.append(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        head.append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()).append(" HTTP/1.1\r\n");
        request.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Expect")) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (body) {
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            body.transferTo(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /** Sends the same bytes over one connection. */
    private static final class Caller implements AutoCloseable {
        private final Socket socket;
        private final byte[] request;
        private final byte[] buffer = new byte[1 << 16];

        Caller(URI endpoint, byte[] request) throws IOException {
            this.socket = new Socket(endpoint.getHost(), endpoint.getPort());
            this.socket.setTcpNoDelay(true);
            this.request = request;
        }

        /** Microseconds a call. */
        double time(int calls) throws IOException {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                socket.getOutputStream().write(request);
                readAnswer();
            }
            return (System.nanoTime() - start) / 1000.0 / calls;
        }

        private void readAnswer() throws IOException {
            int filled = 0;
            while (true) {
                int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
                if (count < 0) {
                    throw new IOException("no answer");
                }
                filled += count;
                String text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
                int end = text.indexOf("\r\n\r\n");
                if (end >= 0 && filled >= end + 4 + length(text.substring(0, end))) {
                    if (!text.startsWith("HTTP/1.1 200")) {
                        throw new IOException(text);
                    }
                    return;
                }
            }
        }

        private static int length(String head) {
            int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
            int end = at < 0 ? -1 : head.indexOf('\r', at);
            return at < 0
                    ? 0
                    : Integer.parseInt(head.substring(at + 15, end < 0 ? head.length() : end)
                            .strip());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
