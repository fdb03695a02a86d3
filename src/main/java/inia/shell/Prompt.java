package inia.shell;

import java.time.Duration;
import java.util.Optional;

/**
 * The moment at which JShell shows its prompt, which nothing tells the JVM that runs the snippets.
 *
 * <p>That JVM is a child of JShell's, whose compiler keeps both of a small machine's cores busy until the prompt is out. Work that
 * can wait for that would only delay the prompt.
 */
final class Prompt {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final Duration IDLE = Duration.ofMillis(LOOK_EVERY_MILLIS / 4);
    private static final int LOOKS = 50;

    private Prompt() {}

    /** Returns when JShell has become idle; at once where that can't be seen, and after five seconds at most. */
    static void await() throws InterruptedException {
        Optional<Duration> before = busyTimeOfParent();
        for (int look = 0; look < LOOKS && before.isPresent(); look++) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            Optional<Duration> now = busyTimeOfParent();
            if (now.isEmpty() || now.get().minus(before.get()).compareTo(IDLE) < 0) {
                return;
            }
            before = now;
        }
    }

    private static Optional<Duration> busyTimeOfParent() {
        return ProcessHandle.current().parent().flatMap(parent -> parent.info().totalCpuDuration());
    }
}
