package org.rapaio.jupyter.kernel.channels;

/**
 * A thread that does the same again and again, with a pause between, until it is told to end.
 *
 * <p>Takes the place of the Java kernel's own class of this name, with which a kernel on a busy machine now and then never answers:
 * that one marks itself as running only after it has started, so that the new thread may look first and end; and it ends at the first
 * exception, such as for a message that comes before the kernel knows what to do with messages. {@code notebooks install} puts this
 * class before the kernel's on its class path.
 */
public final class LoopThread extends Thread {
    private final long pause;
    private final Runnable body;
    private volatile boolean ended;

    /**
     * A thread that has not started.
     *
     * @param name the thread's name
     * @param pause before each round, in milliseconds
     * @param body what is done in each round
     */
    public LoopThread(String name, long pause, Runnable body) {
        super(name);
        this.pause = pause;
        this.body = body;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                Thread.sleep(pause);
                round();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            body.run();
        } catch (RuntimeException told) {
            // Jupyter asks again for what was not answered.
            System.err.println(getName() + " goes on after " + told);
        }
    }

    /** Lets it end after the round that it is in. */
    public void shutdown() {
        ended = true;
    }
}
