package inia.client;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Does beside the first client's building, or while the sandbox opens, what the first call would otherwise wait for.
 *
 * <p>The SDK loads a class for each of three hundred services before its first client is built, to find the one region
 * that IAM signs with: two fifths of the time, and a second core has nothing else to do.
 */
final class WarmUp {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final AtomicBoolean CALLED = new AtomicBoolean();

    private WarmUp() {}

    /** Reads the services' table. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            // Initialized here, so that two threads can't wait for each other's half of a class.
            Region signedWith = Region.AWS_GLOBAL;
            start("inia-warm-up", () -> {
                ServiceMetadata.of("iam").signingRegion(signedWith);
                Mac.getInstance("HmacSHA256");
            });
        }
    }

    /** Reads the services' table, and beside that makes a call from beginning to end which never leaves this JVM. */
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
