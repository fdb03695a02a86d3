package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** Receiving messages, now or as soon as there are some. */
public final class ReceiveOperations {
    static final int MOST_MESSAGES = 10;

    private static final int LONGEST_WAIT = 20;
    private static final long PAUSE_AT_LIMIT = 100;

    private final Queues queues;
    private final Arrivals arrivals;
    private final Receiver receiver;

    ReceiveOperations(Queues queues, Arrivals arrivals, Receiver receiver) {
        this.queues = queues;
        this.arrivals = arrivals;
        this.receiver = receiver;
    }

    /** Receives up to ten messages; it waits for the first one as long as the request, or else the queue, says. */
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call, "ReceiveMessage");
        check(request, queue);
        Reception reception = new Reception(request, queue);
        int wait = request.waitTimeSeconds() == null
                ? queue.number(QueueAttribute.RECEIVE_MESSAGE_WAIT_TIME_SECONDS)
                : request.waitTimeSeconds();
        List<Taken> taken = take(request, call, wait > 0, call.now());
        if (taken.isEmpty() && wait > 0) {
            taken = await(request, call, queue, Duration.ofSeconds(wait));
        }
        return ReceiveMessageResponse.builder()
                .messages(taken.isEmpty() ? null : reception.messages(taken))
                .build();
    }

    private static void check(ReceiveMessageRequest request, Queue queue) {
        Integer most = request.maxNumberOfMessages();
        if (most != null && (most < 1 || most > MOST_MESSAGES)) {
            throw SqsRefusals.invalid(most, "MaxNumberOfMessages", "Must be between 1 and 10, if provided.");
        }
        Integer wait = request.waitTimeSeconds();
        if (wait != null && (wait < 0 || wait > LONGEST_WAIT)) {
            throw SqsRefusals.invalid(wait, "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.");
        }
        String attempt = request.receiveRequestAttemptId();
        if (attempt != null && !queue.fifo()) {
            throw SqsRefusals.invalid(
                    attempt,
                    "ReceiveRequestAttemptId",
                    "The request include parameter that is not valid for this queue type.");
        }
        Names.checkPrintable(attempt, "ReceiveRequestAttemptId");
        VisibilityOperations.check(request.visibilityTimeout(), "Must be between 0 and 43200, if provided.");
    }

    private List<Taken> take(ReceiveMessageRequest request, Call call, boolean waits, Instant now) {
        Queue queue = queues.at(request.queueUrl(), call);
        int most = request.maxNumberOfMessages() == null ? 1 : request.maxNumberOfMessages();
        int timeout = request.visibilityTimeout() == null
                ? queue.number(QueueAttribute.VISIBILITY_TIMEOUT)
                : request.visibilityTimeout();
        return receiver.receive(queue, new Receiver.Wish(most, timeout, request.receiveRequestAttemptId(), waits), now);
    }

    /** Waits until the sandbox's clock or the real one says that it was long enough: the sandbox's may stand still. */
    private List<Taken> await(ReceiveMessageRequest request, Call call, Queue queue, Duration wait) {
        Instant end = call.now().plus(wait);
        long realEnd = System.nanoTime() + wait.toNanos();
        try (Arrivals.Listener listener = arrivals.listen(queue.id())) {
            while (true) {
                listener.reset();
                Instant now = arrivals.now();
                List<Taken> taken = take(request, call, true, now);
                long left = Math.min(
                        realEnd - System.nanoTime(), Duration.between(now, end).toNanos());
                if (!taken.isEmpty() || left <= 0) {
                    return taken;
                }
                long untilVisible = queues.messages(queue).nextVisibleAt() - now.toEpochMilli();
                // What is visible and may not be received waits for another to be deleted, of which the bell tells.
                long pause = untilVisible > 0 ? untilVisible : PAUSE_AT_LIMIT;
                listener.await(Math.min(left, TimeUnit.MILLISECONDS.toNanos(pause)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
