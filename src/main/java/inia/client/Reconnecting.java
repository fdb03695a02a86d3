package inia.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that asks again for a moment where nobody listens: while one shell takes the sandbox over from another, a retry
 * of the SDK may come too soon.
 */
final class Reconnecting implements SdkHttpClient {
    private static final long PATIENCE_MILLIS = 250;
    private static final long PAUSE_MILLIS = 10;

    private final SdkHttpClient client;

    Reconnecting(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Attempts(request);
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }

    private final class Attempts implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private volatile ExecutableHttpRequest current;

        Attempts(HttpExecuteRequest request) {
            this.request = request;
            this.current = client.prepareRequest(request);
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            while (true) {
                try {
                    return current.call();
                } catch (ConnectException refused) {
                    giveUpAfter(end, refused);
                } catch (UncheckedIOException failed) {
                    if (!(failed.getCause() instanceof ConnectException refused)) {
                        throw failed;
                    }
                    giveUpAfter(end, refused);
                }
                // Nothing was sent, so it can be sent anew.
                current = client.prepareRequest(request);
            }
        }

        private void giveUpAfter(long end, ConnectException refused) throws ConnectException {
            if (System.nanoTime() > end) {
                throw refused;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refused;
            }
        }

        @Override
        public void abort() {
            current.abort();
        }
    }
}
