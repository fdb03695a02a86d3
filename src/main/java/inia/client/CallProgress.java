package inia.client;

import java.net.URI;
import java.time.Instant;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What is known of a call while it runs; one thread's at a time. */
final class CallProgress {
    static final ExecutionAttribute<CallProgress> ATTRIBUTE = new ExecutionAttribute<>("IniaCall");

    /** A call by dictionary hands its progress to the observer in the SDK client, which runs on the same thread. */
    private static final ThreadLocal<CallProgress> STARTING = new ThreadLocal<>();

    /** A call that this one interrupts: resolving its credentials may need a call itself. */
    private CallProgress interrupted;

    private boolean taken;

    final Instant time = Instant.now();
    final long start = System.nanoTime();
    SdkRequest request;
    SentBody body;
    Poll poll;
    Capture capture;
    SdkHttpRequest sent;
    int attempts;
    IniaException failure;

    /** The call that this thread is about to make. */
    static CallProgress begin() {
        CallProgress call = new CallProgress();
        call.interrupted = STARTING.get();
        STARTING.set(call);
        return call;
    }

    /** The call that this thread has begun, for the first who asks; a new one if the SDK was called directly. */
    static CallProgress take() {
        CallProgress call = STARTING.get();
        if (call == null || call.taken) {
            return new CallProgress();
        }
        call.taken = true;
        return call;
    }

    /** Ends the call that this thread has begun, and goes on with the one that it interrupted. */
    static void end() {
        CallProgress call = STARTING.get();
        if (call == null || call.interrupted == null) {
            STARTING.remove();
        } else {
            STARTING.set(call.interrupted);
        }
    }

    /** Where it was sent, without path and query; null if it was not. */
    URI endpoint() {
        if (sent == null) {
            return null;
        }
        boolean usual = sent.port() == (sent.protocol().equals("https") ? 443 : 80);
        return URI.create(sent.protocol() + "://" + sent.host() + (usual ? "" : ":" + sent.port()));
    }
}
