package inia.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Copies what goes over the wire for a listener that wants it, each attempt by itself; else it does nothing. */
final class WireTap implements ExecutionInterceptor {
    private static final ExecutionAttribute<Sent> SENT = new ExecutionAttribute<>("IniaWire");
    private static final int MOST = 64 * 1024;

    private final CallListener listener;

    WireTap(CallListener listener) {
        this.listener = listener;
    }

    /** A request that is under way. */
    private record Sent(SdkHttpRequest request, List<String> body, long time) {}

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (listener.hearsWire()) {
            SdkHttpRequest request = context.httpRequest();
            // Forms are in the request itself, what is streamed beside it.
            Optional<ContentStreamProvider> own =
                    request instanceof SdkHttpFullRequest full ? full.contentStreamProvider() : Optional.empty();
            List<String> body = own.or(() -> context.requestBody().map(RequestBody::contentStreamProvider))
                    .map(content -> lines(request, content))
                    .orElse(List.of());
            attributes.putAttribute(SENT, new Sent(request, body, System.nanoTime()));
        }
    }

    /** The last that is asked before the answer is read. */
    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Sent sent = attributes.getAttribute(SENT);
        if (sent == null || !listener.hearsWire()) {
            return context.responseBody();
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - sent.time());
        byte[] start = context.responseBody().map(WireTap::start).orElse(new byte[0]);
        try {
            listener.exchanged(new WireExchange(
                    sent.request().method().name(),
                    WireSecrets.url(sent.request().getUri().toString()),
                    WireSecrets.headers(sent.request().headers()),
                    sent.body(),
                    context.httpResponse().statusCode(),
                    duration,
                    WireSecrets.headers(context.httpResponse().headers()),
                    WireBody.lines(
                            context.httpResponse()
                                    .firstMatchingHeader("Content-Type")
                                    .orElse(""),
                            start,
                            start.length < MOST)));
        } catch (RuntimeException ignored) {
            // Who looks on must not change what the call gives.
        }
        return context.responseBody().map(rest -> new SequenceInputStream(new ByteArrayInputStream(start), rest));
    }

    private static byte[] start(InputStream body) {
        try {
            return body.readNBytes(MOST);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /** A stream of the caller's own may be there to be read once only, so its length must do. */
    private static List<String> lines(SdkHttpRequest request, ContentStreamProvider content) {
        String type = request.firstMatchingHeader("Content-Type").orElse("");
        long length = request.firstMatchingHeader("Content-Length")
                .map(Long::parseLong)
                .orElse(-1L);
        boolean text = type.contains("json") || type.contains("form") || type.contains("xml");
        if (length == 0) {
            return List.of();
        }
        if (!text || length < 0 || length > MOST) {
            return List.of(length < 0 ? "(a stream)" : "(" + length + " bytes)");
        }
        try (InputStream stream = content.newStream()) {
            return WireBody.lines(type, stream.readNBytes(MOST), true);
        } catch (IOException unreadable) {
            return List.of("(" + length + " bytes)");
        }
    }
}
