package inia.client;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The HTTP client under all SDK clients.
 *
 * <p>The JDK's own: a shell's user waits for the first call of a JVM, and there it answers a tenth of a second sooner
 * than Apache's, which costs a millisecond less on every later one.
 */
final class SharedHttp {
    /** Never closed: it holds nothing but idle connections. Reads wait longer than the longest poll, 20 seconds. */
    static final SdkHttpClient CLIENT = UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(5))
            .socketTimeout(Duration.ofSeconds(60))
            .build();

    private SharedHttp() {}
}
