package inia.client;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Does beside the first client's building what that would otherwise wait for.
 *
 * <p>The SDK loads a class for each of three hundred services before its first client is built, to find the one region
 * that IAM signs with: two fifths of the time, and a second core has nothing else to do.
 */
final class WarmUp {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private WarmUp() {}

    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            // Initialized here, so that the two threads can't wait for each other's half of a class.
            Region signedWith = Region.AWS_GLOBAL;
            Thread thread = new Thread(() -> prepare(signedWith), "inia-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void prepare(Region region) {
        try {
            ServiceMetadata.of("iam").signingRegion(region);
            Mac.getInstance("HmacSHA256");
        } catch (Exception | LinkageError unprepared) {
            // Whoever needs it will meet the same, and say so.
            return;
        }
    }
}
