package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

class ConcurrentCallsTest {
    private static final int THREADS = 8;

    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** How many of the threads, let go together, were not refused. */
    private static int succeed(Runnable work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger succeeded = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        start.await();
                        work.run();
                        succeeded.incrementAndGet();
                    } catch (IamException | InterruptedException refused) {
                        // Counted by not being counted.
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return succeeded.get();
    }

    @Test
    void letsOneOfManyTakeAName() throws InterruptedException {
        assertThat(succeed(() -> iam.createUser(request -> request.userName("alice"))))
                .isEqualTo(1);
        assertThat(iam.listUsers().users()).hasSize(2);
    }

    @Test
    void holdsToTheQuotaOfKeys() throws InterruptedException {
        iam.createUser(request -> request.userName("alice"));
        assertThat(succeed(() -> iam.createAccessKey(request -> request.userName("alice"))))
                .isEqualTo(2);
        assertThat(iam.listAccessKeys(request -> request.userName("alice")).accessKeyMetadata())
                .hasSize(2);
    }

    @Test
    void countsAttachmentsOnce() throws InterruptedException {
        String policy = "arn:aws:iam::aws:policy/IAMFullAccess";
        iam.createUser(request -> request.userName("alice"));
        assertThat(succeed(() -> iam.attachUserPolicy(
                        request -> request.userName("alice").policyArn(policy))))
                .isEqualTo(THREADS);
        assertThat(iam.getPolicy(request -> request.policyArn(policy)).policy().attachmentCount())
                .isEqualTo(1);
    }
}
