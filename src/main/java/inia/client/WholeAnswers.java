package inia.client;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that tells of answers that were cut off, so that their calls are made again.
 *
 * <p>The JDK's own, up to 17, takes the end of a connection for the end of an answer, even if that had told to be longer.
 */
final class WholeAnswers implements SdkHttpClient {
    private static final long LONGEST_DOCUMENT = 4 << 20;

    private final SdkHttpClient client;

    WholeAnswers(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        boolean head = request.httpRequest().method().name().equals("HEAD");
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse response = prepared.call();
                return head ? response : counted(response);
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private static HttpExecuteResponse counted(HttpExecuteResponse response) throws IOException {
        long length = response.httpResponse()
                .firstMatchingHeader("Content-Length")
                .map(Long::parseLong)
                .orElse(0L);
        AbortableInputStream body = response.responseBody().orElse(null);
        if (length == 0 || body == null) {
            return response;
        }
        AbortableInputStream counted = AbortableInputStream.create(new Counted(body, length), body);
        return HttpExecuteResponse.builder()
                .response(response.httpResponse())
                .responseBody(isDocument(response) && length <= LONGEST_DOCUMENT ? whole(counted) : counted)
                .build();
    }

    /** What the SDK parses; it would take a document that was cut off for a malformed one, which is not worth a retry. */
    private static boolean isDocument(HttpExecuteResponse response) {
        String type = response.httpResponse()
                .firstMatchingHeader("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return type.contains("xml") || type.contains("json");
    }

    private static AbortableInputStream whole(AbortableInputStream body) throws IOException {
        try (body) {
            return AbortableInputStream.create(new ByteArrayInputStream(body.readAllBytes()));
        }
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Fails at an end that comes too soon. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int unit = super.read();
            count(unit < 0 ? -1 : 1);
            return unit;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) throws IOException {
            if (read < 0 && left > 0) {
                throw new IOException("The answer ended " + left + " bytes too soon.");
            }
            left -= Math.max(0, read);
        }
    }
}
