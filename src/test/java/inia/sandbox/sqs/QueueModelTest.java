package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Does hundreds of things by chance to a queue and its dead-letter queue, and to the simple model of them. */
@Timeout(120)
class QueueModelTest {
    private static final int STEPS = 400;
    private static final int MOST_RECEIVES = 3;

    private static QueueSandbox queues;

    @BeforeAll
    static void open() {
        queues = new QueueSandbox();
        queues.sandbox().clock().freeze();
    }

    @AfterAll
    static void close() {
        queues.close();
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 2", "true, 3", "true, 4"})
    void doesAsTheModelDoes(boolean fifo, long seed) {
        new Run(fifo, new Random(seed)).steps();
    }

    /** A receipt, and what it is of. */
    private record Receipt(Pair of, String body, int receives, String handle) {}

    /** A queue and its model. */
    private record Pair(String url, QueueModel model) {}

    private static final class Run {
        private final boolean fifo;
        private final Random random;
        private final List<Pair> pairs;
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private int sent;

        Run(boolean fifo, Random random) {
            this.fifo = fifo;
            this.random = random;
            String retention = Integer.toString(QueueModel.RETENTION);
            String[] own = {"MessageRetentionPeriod", retention, "DelaySeconds", "2"};
            String letters = fifo ? queues.fifo(own) : queues.queue(own);
            String[] all = {"MessageRetentionPeriod", retention, "RedrivePolicy", queues.redrive(letters, MOST_RECEIVES)
            };
            String work = fifo ? queues.fifo(all) : queues.queue(all);
            QueueModel dead = new QueueModel(fifo, null, 0);
            pairs = List.of(new Pair(work, new QueueModel(fifo, dead, MOST_RECEIVES)), new Pair(letters, dead));
        }

        void steps() {
            for (int i = 0; i < STEPS; i++) {
                step(pairs.get(random.nextInt(4) == 0 ? 1 : 0));
            }
            pairs.forEach(this::compareCounts);
        }

        private void step(Pair pair) {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5 -> send(pair);
                case 6, 7, 8, 9, 10 -> receive(pair);
                case 11, 12, 13 -> delete();
                case 14, 15 -> change();
                case 16, 17 -> advance(random.nextInt(12));
                case 18 -> compareCounts(pair);
                default -> seldom(pair);
            }
        }

        private long now() {
            return queues.sandbox().clock().instant().getEpochSecond();
        }

        private void send(Pair pair) {
            String body = "m" + sent++;
            String group = "g" + random.nextInt(5);
            String id = random.nextInt(6) == 0 ? "again" + random.nextInt(3) : body;
            int delay = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
            done.add("send " + body + " " + group + " " + id + " " + delay);
            if (fifo) {
                queues.send(pair.url(), group, body, id);
                pair.model().send(body, group, id, ownDelay(pair), now());
            } else {
                queues.sqs()
                        .sendMessage(send ->
                                send.queueUrl(pair.url()).messageBody(body).delaySeconds(delay));
                pair.model().send(body, null, body, delay, now());
            }
        }

        private int ownDelay(Pair pair) {
            return pair == pairs.get(1) ? 2 : 0;
        }

        private void receive(Pair pair) {
            int most = 1 + random.nextInt(10);
            int timeout = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
            List<Message> received = queues.receive(
                    pair.url(), receive -> receive.maxNumberOfMessages(most).visibilityTimeout(timeout));
            List<QueueModel.Received> expected = pair.model().receive(most, timeout, now());
            done.add("receive " + most + " for " + timeout + ": " + expected);
            assertThat(received)
                    .as("%s", done)
                    .extracting(message -> new QueueModel.Received(message.body(), receives(message)))
                    .isEqualTo(expected);
            received.forEach(message ->
                    receipts.add(new Receipt(pair, message.body(), receives(message), message.receiptHandle())));
        }

        private static int receives(Message message) {
            Map<MessageSystemAttributeName, String> attributes = message.attributes();
            return Integer.parseInt(attributes.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
        }

        private void delete() {
            Receipt receipt = receipt();
            if (receipt != null) {
                done.add("delete " + receipt.body() + " " + receipt.receives());
                boolean taken = taken(() -> queues.sqs()
                        .deleteMessage(
                                delete -> delete.queueUrl(receipt.of().url()).receiptHandle(receipt.handle())));
                assertThat(taken)
                        .as("%s", done)
                        .isEqualTo(receipt.of().model().delete(receipt.body(), receipt.receives(), now()));
            }
        }

        private void change() {
            Receipt receipt = receipt();
            if (receipt != null) {
                int timeout = random.nextInt(3) == 0 ? 0 : random.nextInt(40);
                done.add("change " + receipt.body() + " " + receipt.receives() + " to " + timeout);
                boolean taken = taken(() -> queues.sqs()
                        .changeMessageVisibility(
                                change -> change.queueUrl(receipt.of().url())
                                        .receiptHandle(receipt.handle())
                                        .visibilityTimeout(timeout)));
                assertThat(taken)
                        .as("%s", done)
                        .isEqualTo(receipt.of().model().change(receipt.body(), receipt.receives(), timeout, now()));
            }
        }

        /** One of the latest receipts, mostly. */
        private Receipt receipt() {
            int among = random.nextInt(4) == 0 ? receipts.size() : Math.min(6, receipts.size());
            return among == 0 ? null : receipts.get(receipts.size() - 1 - random.nextInt(among));
        }

        private static boolean taken(Runnable call) {
            try {
                call.run();
                return true;
            } catch (SqsException refused) {
                return false;
            }
        }

        private void advance(int seconds) {
            done.add("advance " + seconds);
            queues.advance(Duration.ofSeconds(seconds));
        }

        private void seldom(Pair pair) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    advance(61);
                    done.add("purge");
                    queues.sqs().purgeQueue(purge -> purge.queueUrl(pair.url()));
                    pair.model().purge();
                }
                case 1 -> advance(QueueModel.RETENTION - 20 + random.nextInt(40));
                default -> advance(30 + random.nextInt(100));
            }
        }

        private void compareCounts(Pair pair) {
            Map<String, String> attributes = queues.attributes(pair.url());
            assertThat(List.of(
                            Long.valueOf(attributes.get("ApproximateNumberOfMessages")),
                            Long.valueOf(attributes.get("ApproximateNumberOfMessagesNotVisible")),
                            Long.valueOf(attributes.get("ApproximateNumberOfMessagesDelayed"))))
                    .as("%s", done)
                    .isEqualTo(pair.model().counts(now()));
        }
    }
}
