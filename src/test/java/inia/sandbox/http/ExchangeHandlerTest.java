package inia.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong in a handler, its client hears of it at once and the next one is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeHandlerTest {
    private static final Map<String, Supplier<Throwable>> FAILURES = Map.of(
            "/memory", () -> new OutOfMemoryError("Java heap space"),
            "/class", () -> new NoClassDefFoundError("inia/None"),
            "/assertion", () -> new AssertionError("never"),
            "/depth", StackOverflowError::new,
            "/state", () -> new IllegalStateException("no"));

    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;

    @BeforeAll
    void serve() throws IOException {
        server = Server.bind(0).start(request -> {
            Supplier<Throwable> failure = FAILURES.get(request.path());
            if (failure != null) {
                throw ExchangeHandlerTest.<RuntimeException>any(failure.get());
            }
            return request.path().equals("/half") ? half() : HttpResponse.text(200, "text/plain", "hello");
        });
    }

    @AfterAll
    void close() {
        server.close();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T any(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** An answer in whose middle the memory is used up. */
    private static HttpResponse half() {
        return new HttpResponse(200, new Headers(), new Content(100, () -> new InputStream() {
            private int left = 50;

            @Override
            public int read() {
                if (left-- == 0) {
                    throw new OutOfMemoryError("Java heap space");
                }
                return 'x';
            }
        }));
    }

    private java.net.http.HttpResponse<String> get(String path) throws Exception {
        URI uri = server.endpoint().resolve(path);
        java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    static Stream<Arguments> failures() {
        return FAILURES.keySet().stream().map(path -> Arguments.of(path, path.equals("/memory") ? 503 : 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answersWhatEndsTheHandler(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
        assertThat(get("/").body()).isEqualTo("hello");
    }

    @Test
    void closesTheConnectionOfAnAnswerThatBreaksOff() throws Exception {
        assertThatThrownBy(() -> get("/half"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(java.net.http.HttpTimeoutException.class);
        assertThat(get("/").body()).isEqualTo("hello");
    }
}
