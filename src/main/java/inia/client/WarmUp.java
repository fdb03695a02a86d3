package inia.client;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Does beside the first client's building, or while the sandbox opens, what the first call would otherwise wait for: a second
 * core has nothing else to do.
 */
final class WarmUp {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final AtomicBoolean CALLED = new AtomicBoolean();

    private WarmUp() {}

    /** Finds the algorithm that calls are signed with. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            start("inia-warm-up", () -> Mac.getInstance("HmacSHA256"));
        }
    }

    /** The same, and beside that makes a call from beginning to end which never leaves this JVM. */
    static void beginWithCall() {
        begin();
        if (CALLED.compareAndSet(false, true)) {
            start("inia-warm-up-call", WarmUp::call);
        }
    }

    private static void start(String name, Preparation preparation) {
        Thread thread = new Thread(
                () -> {
                    try {
                        preparation.run();
                    } catch (Exception | LinkageError unprepared) {
                        // Whoever needs it will meet the same, and say so.
                        return;
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void call() {
        ClientSettings settings = ClientSettings.of(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")), "us-east-1")
                .withEndpoint(URI.create("http://127.0.0.1"));
        SharedHttp.plain();
        Client.over("iam", ServiceCatalog.find("iam").newClient(settings, new CannedHttp()))
                .call("list_users")
                .toString();
    }

    private interface Preparation {
        void run() throws Exception;
    }
}
