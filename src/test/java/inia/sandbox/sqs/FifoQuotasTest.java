package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.Clients;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

class FifoQuotasTest {
    private static final int CALLERS = 8;
    private static final int MANY = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void takesThreeHundredCallsASecondOfEachActionOnlyWhereHighThroughputIsOffAndQuotasAreOn() throws Exception {
        try (QueueSandbox queues = new QueueSandbox();
                SqsClient once = Clients.of(SqsClient.builder(), queues.sandbox(), "default")
                        .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .build()) {
            String usual = queues.fifo();
            String high = queues.fifo("DeduplicationScope", "messageGroup", "FifoThroughputLimit", "perMessageGroupId");
            assertThat(refusals(once, usual, 400)).isEmpty();

            turnQuotasOn(queues);
            assertThat(refusals(once, usual, MANY)).isNotEmpty().allSatisfy(refusal -> {
                assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
                assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
                assertThat(refusal.statusCode()).isEqualTo(400);
                assertThat(refusal.isThrottlingException()).isTrue();
            });
            queues.send(usual, "g", "another-action");
            assertThat(refusals(once, high, 400)).isEmpty();
        }
    }

    private static void turnQuotasOn(QueueSandbox queues) throws IOException {
        HttpURLConnection settings = (HttpURLConnection) queues.sandbox()
                .endpoint()
                .resolve("/_sandbox/settings?quotas=true")
                .toURL()
                .openConnection();
        settings.setRequestMethod("POST");
        assertThat(settings.getResponseCode()).isEqualTo(200);
    }

    /** Calls from several threads until one is refused, or it was often enough. */
    private static List<SqsException> refusals(SqsClient sqs, String url, int most) {
        AtomicInteger calls = new AtomicInteger();
        long began = System.nanoTime();
        List<CompletableFuture<SqsException>> callers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    while (calls.incrementAndGet() < most && System.nanoTime() - began < PATIENCE.toNanos()) {
                        try {
                            sqs.receiveMessage(receive -> receive.queueUrl(url));
                        } catch (SqsException refused) {
                            calls.addAndGet(most);
                            return refused;
                        }
                    }
                    return null;
                }))
                .limit(CALLERS)
                .toList();
        return callers.stream()
                .map(CompletableFuture::join)
                .filter(refused -> refused != null)
                .toList();
    }
}
