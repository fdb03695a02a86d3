package inia.client;

import java.net.URI;
import java.time.Instant;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What is known of a call while it runs; one thread's at a time. */
final class CallProgress {
    static final ExecutionAttribute<CallProgress> ATTRIBUTE = new ExecutionAttribute<>("IniaCall");

    final Instant time = Instant.now();
    final long start = System.nanoTime();
    SdkRequest request;
    Object body;
    SdkHttpRequest sent;
    int attempts;
    IniaException failure;

    /** Where it was sent, without path and query; null if it was not. */
    URI endpoint() {
        if (sent == null) {
            return null;
        }
        boolean usual = sent.port() == (sent.protocol().equals("https") ? 443 : 80);
        return URI.create(sent.protocol() + "://" + sent.host() + (usual ? "" : ":" + sent.port()));
    }
}
