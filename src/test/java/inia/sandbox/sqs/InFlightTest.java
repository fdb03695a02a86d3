package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many messages may be in flight; with a lower limit than SQS's, which thousands of calls would be needed for. */
class InFlightTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Queue queue(Queues queues, Store store, String name) {
        Queue queue = new Queue(name, name, "123456789012", "us-east-1", NOW, NOW, null, Map.of(), Map.of());
        queues.put(queue);
        for (int i = 0; i < 5; i++) {
            StoredMessage message = new StoredMessage(
                    "m" + i, "m" + i, "md5", List.of(), List.of(), "sender", NOW, "g" + i, null, null, 0);
            store.change(() -> queues.messages(queue).add(message, NOW.toEpochMilli(), NOW));
        }
        return queue;
    }

    private static Receiver.Wish wish(boolean waits) {
        return new Receiver.Wish(10, 30, null, waits);
    }

    @Test
    void hasAnEnd() {
        try (Store store = Stores.memory()) {
            Queues queues = new Queues(store, new CallRates(() -> false));
            Receiver receiver = new Receiver(store, queues, new Arrivals(Clock.systemUTC()), 3);
            Queue standard = queue(queues, store, "work");
            assertThat(receiver.receive(standard, wish(false), NOW)).hasSize(3);
            assertThatThrownBy(() -> receiver.receive(standard, wish(false), NOW))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("OverLimit"));
            assertThat(receiver.receive(standard, wish(true), NOW))
                    .as("who would wait isn't refused")
                    .isEmpty();
            assertThat(receiver.receive(standard, wish(false), NOW.plusSeconds(30)))
                    .hasSize(3);

            Queue fifo = queue(queues, store, "work.fifo");
            assertThat(receiver.receive(fifo, wish(false), NOW)).hasSize(3);
            assertThat(receiver.receive(fifo, wish(false), NOW)).isEmpty();
        }
    }
}
