package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Requests that the SDK's own signer signs, and an authenticator that knows the key. */
final class Signed {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final String ID = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    static final Caller ALICE =
            new Caller("123456789012", "arn:aws:iam::123456789012:user/alice", "AIDAALICE", ID, Caller.Kind.USER, null);

    private Signed() {}

    /** An authenticator at this time, which knows an active and an inactive key. */
    static Authenticator at(Instant now) {
        AccessKeys keys = new AccessKeys() {
            @Override
            public Optional<AccessKey> find(String accessKeyId) {
                boolean known = accessKeyId.equals(ID) || accessKeyId.equals("AKIAINACTIVE");
                return known
                        ? Optional.of(new AccessKey(accessKeyId, SECRET, ALICE, accessKeyId.equals(ID)))
                        : Optional.empty();
            }

            @Override
            public void used(String accessKeyId, String service, String region, Instant at) {}
        };
        return new Authenticator(keys, Clock.fixed(now, ZoneOffset.UTC), ClientTimes.SAME);
    }

    /** A request as the SDK signs it; the settings may replace any of the signer's properties. */
    static HttpRequest request(
            String service,
            SdkHttpMethod method,
            String target,
            byte[] body,
            Consumer<SignRequest.Builder<AwsCredentialsIdentity>> settings) {
        return request(service, method, target, body, ID, SECRET, settings);
    }

    static HttpRequest request(
            String service,
            SdkHttpMethod method,
            String target,
            byte[] body,
            String id,
            String secret,
            Consumer<SignRequest.Builder<AwsCredentialsIdentity>> settings) {
        boolean s3 = service.equals("s3");
        // To plain HTTP the signer would sign payloads whole whatever it is told.
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(method)
                .uri(URI.create("https://127.0.0.1:4570" + target))
                .putHeader("Host", "127.0.0.1:4570")
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("X-Odd", "  two   blanks  ")
                .build();
        SignRequest.Builder<AwsCredentialsIdentity> signing = SignRequest.builder(
                        AwsCredentialsIdentity.create(id, secret))
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !s3)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !s3)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC));
        settings.accept(signing);
        return http(AwsV4HttpSigner.create().sign(signing.build()));
    }

    private static HttpRequest http(SignedRequest signed) {
        SdkHttpRequest request = signed.request();
        Headers headers = new Headers();
        request.forEachHeader((name, values) -> values.forEach(value -> headers.add(name, value)));
        InputStream body =
                signed.payload().map(ContentStreamProvider::newStream).orElse(new ByteArrayInputStream(new byte[0]));
        return new HttpRequest(
                request.method().name(),
                request.encodedPath(),
                request.encodedQueryParameters().orElse(""),
                headers,
                body);
    }

    /** Authenticates the request at {@link #NOW} and reads its body to the end. */
    static byte[] bodyOf(HttpRequest http, String service) throws IOException {
        return authenticate(http, service, NOW).http().body().readAllBytes();
    }

    static Authenticated authenticate(HttpRequest http, String service, Instant now) {
        return at(now).authenticate(http, Parameters.parse(http.query()), service, false, () -> {
            try {
                byte[] bytes = http.body().readAllBytes();
                http.body().reset();
                return bytes;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
