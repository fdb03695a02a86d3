package inia.sandbox.sqs;

import inia.sandbox.call.CallsInSecond;
import inia.sandbox.call.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * How often in a second each action may be called on a FIFO queue without high throughput.
 *
 * <p>Source: Amazon SQS Developer Guide, "Amazon SQS message quotas" and "Troubleshoot FIFO throttling issues". With high throughput
 * it is thousands, which no machine of one's own reaches.
 */
final class CallRates {
    private static final int CALLS_A_SECOND = 300;
    private static final int MOST_WINDOWS = 10_000;

    private final Map<String, CallsInSecond> windows = new ConcurrentHashMap<>();
    private final BooleanSupplier hold;

    /** @param hold whether they hold, which tests of programs would meet who have no other callers to wait for */
    CallRates(BooleanSupplier hold) {
        this.hold = hold;
    }

    /**
     * Counts a call, with a batch as one.
     *
     * @throws Refusal if it is one too many
     */
    void count(Queue queue, String action) {
        if (!hold.getAsBoolean() || !queue.fifo() || isHigh(queue)) {
            return;
        }
        if (windows.size() > MOST_WINDOWS) {
            windows.clear();
        }
        if (!windows.computeIfAbsent(queue.id() + " " + action, any -> new CallsInSecond(CALLS_A_SECOND))
                .takes()) {
            throw new Refusal("ThrottlingException", 400, "Rate exceeded");
        }
    }

    private static boolean isHigh(Queue queue) {
        return "perMessageGroupId".equals(queue.value(QueueAttribute.FIFO_THROUGHPUT_LIMIT));
    }
}
