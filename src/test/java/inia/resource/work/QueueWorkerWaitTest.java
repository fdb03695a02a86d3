package inia.resource.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

/** For how long a worker asks, which is how long who stops it waits at most. */
class QueueWorkerWaitTest {
    private static final List<String> NONE = List.of();

    /** Each poll's wait, handed over while the worker waits for what it is given. */
    private final BlockingQueue<Integer> waits = new SynchronousQueue<>();

    private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
    private final List<String> shownAgain = Collections.synchronizedList(new ArrayList<>());
    private final List<String> deleted = Collections.synchronizedList(new ArrayList<>());

    private final Inbox<String> inbox = new Inbox<>(
            "inbox",
            this::receive,
            deleted::add,
            (messages, seconds) -> shownAgain.addAll(messages),
            message -> 1,
            message -> null);

    @Test
    void growsWhileThereIsNothingAndIsShortAgainAfterAMessage() throws InterruptedException {
        QueueWorker<String> worker = QueueWorker.start(inbox, 30, message -> {});

        assertThat(List.of(poll(NONE), poll(NONE), poll(NONE), poll(NONE), poll(NONE), poll(NONE)))
                .containsExactly(1, 2, 3, 4, 5, 5);
        assertThat(poll(List.of("work"))).isEqualTo(5);
        assertThat(poll(NONE)).isEqualTo(1);
        assertThat(deleted).containsExactly("work");

        end(worker, NONE);
    }

    @Test
    void losesNothingThatComesWhileItIsStopped() throws InterruptedException {
        QueueWorker<String> worker = QueueWorker.start(inbox, 30, message -> {});

        end(worker, List.of("late"));

        assertThat(deleted.size() + shownAgain.size()).isEqualTo(1);
        assertThat(worker.isRunning()).isFalse();
    }

    /** Stops the worker during a poll, which then gives those messages. */
    private void end(QueueWorker<String> worker, List<String> last) throws InterruptedException {
        waits.take();
        Thread stopper = new Thread(worker::stop);
        stopper.start();
        answers.add(last);
        while (stopper.isAlive()) {
            if (waits.poll() != null) {
                answers.add(NONE);
            }
            Thread.onSpinWait();
        }
    }

    private int poll(List<String> given) throws InterruptedException {
        int wait = waits.take();
        answers.add(given);
        return wait;
    }

    private List<String> receive(int seconds) {
        try {
            waits.put(seconds);
            return answers.take();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }
}
