package inia.client;

import java.util.Arrays;

/**
 * A call that did not succeed.
 *
 * <p>{@link AwsException}: AWS answered and refused. {@link NotSentException}: something was wrong before anything was
 * sent. {@link NoAnswerException}: it was sent, or tried to be, and no answer came. {@link TransferException}: some bytes
 * were moved, but not all. {@link WaiterException}: what was waited for did not happen.
 *
 * <p>The stack trace begins at the caller's own line: what lies inside Inia and the SDK tells a caller nothing.
 */
public abstract sealed class IniaException extends RuntimeException
        permits AwsException,
                InstallException,
                NotSentException,
                NoAnswerException,
                TransferException,
                WaiterException {
    private static final long serialVersionUID = 1L;

    IniaException(String message) {
        super(message);
        setStackTrace(fromCaller(getStackTrace()));
    }

    /** Lets the stack trace begin at the caller's line on this thread, for what was thrown on another. */
    public final void thrownHere() {
        setStackTrace(fromCaller(new Throwable().getStackTrace()));
    }

    private static StackTraceElement[] fromCaller(StackTraceElement[] trace) {
        int first = 0;
        while (first < trace.length && internal(trace[first].getClassName())) {
            first++;
        }
        return first == trace.length ? trace : Arrays.copyOfRange(trace, first, trace.length);
    }

    private static boolean internal(String type) {
        boolean own = type.startsWith("inia.") && !type.endsWith("Test");
        return own
                || type.startsWith("software.amazon.")
                || type.startsWith("jdk.")
                || type.startsWith("java.")
                || type.startsWith("com.sun.proxy.");
    }
}
