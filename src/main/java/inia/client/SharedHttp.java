package inia.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The HTTP clients under all SDK clients.
 *
 * <p>The JDK's own: a shell's user waits for the first call of a JVM, and there it answers a tenth of a second sooner
 * than Apache's, which costs a millisecond less on every later one. They are never closed: they hold nothing but idle
 * connections. Reads wait longer than the longest poll, 20 seconds.
 */
final class SharedHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(60);

    private SharedHttp() {}

    /** The shared client; or one of its own where a connection may take only so long, which holds nothing while it is idle. */
    static SdkHttpClient of(boolean plain, Optional<Duration> connect) {
        if (connect.isPresent()) {
            return plain ? Plain.client(connect.get()) : Secure.client(connect.get());
        }
        return plain ? plain() : secure();
    }

    /** For {@code http} endpoints: it never sets up TLS, which is a fifth of what building a first client takes. */
    static SdkHttpClient plain() {
        return Plain.CLIENT;
    }

    /** For AWS itself, and for {@code https} endpoints. */
    static SdkHttpClient secure() {
        return Secure.CLIENT;
    }

    private static final class Plain {
        static final SdkHttpClient CLIENT = client(CONNECT);

        static SdkHttpClient client(Duration connect) {
            return new Reconnecting(new WholeAnswers(UrlConnectionHttpClient.create(uri -> connect(uri, connect))));
        }

        private static HttpURLConnection connect(URI uri, Duration patience) {
            try {
                // A proxy for the network is no proxy for this machine.
                HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout((int) patience.toMillis());
                connection.setReadTimeout((int) READ.toMillis());
                connection.setInstanceFollowRedirects(false);
                return connection;
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }
    }

    private static final class Secure {
        static final SdkHttpClient CLIENT = client(CONNECT);

        static SdkHttpClient client(Duration connect) {
            return new WholeAnswers(UrlConnectionHttpClient.builder()
                    .connectionTimeout(connect)
                    .socketTimeout(READ)
                    .build());
        }
    }
}
