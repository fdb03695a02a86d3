package inia.sandbox.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** What was right once is refused when it is cut, sent under another scope or sent again too late, however it is signed. */
class TamperedSignatureTest {
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");
    private static final int PRESIGNED_SECONDS = 60;

    private static HttpRequest signed(String how) {
        byte[] body = "hello".repeat(100).getBytes(StandardCharsets.UTF_8);
        return switch (how) {
            case "presigned" ->
                Signed.request(
                        "s3",
                        SdkHttpMethod.GET,
                        "/b/k",
                        new byte[0],
                        signing -> signing.putProperty(
                                        AwsV4HttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                                .putProperty(
                                        AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofSeconds(PRESIGNED_SECONDS)));
            case "chunked" ->
                Signed.request(
                        "s3",
                        SdkHttpMethod.PUT,
                        "/b/k",
                        body,
                        signing -> signing.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true));
            default -> Signed.request(how, SdkHttpMethod.PUT, "/b/k", body, signing -> {});
        };
    }

    private static String service(String how) {
        return how.equals("presigned") || how.equals("chunked") ? "s3" : how;
    }

    private static String credentials(HttpRequest http, String how) {
        return how.equals("presigned") ? http.query() : http.headers().first("Authorization");
    }

    private static HttpRequest with(HttpRequest http, String how, String credentials) {
        return how.equals("presigned")
                ? new HttpRequest(http.method(), http.path(), credentials, http.headers(), http.body())
                : http.with(http.headers().copy().set("Authorization", credentials), http.body());
    }

    private static void assertRefused(HttpRequest http, String how, Duration late, String as) {
        assertThatThrownBy(() -> {
                    Authenticated sender = Signed.authenticate(http, service(how), Signed.NOW.plus(late));
                    sender.http().body().readAllBytes();
                })
                .as(as)
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam", "s3", "presigned", "chunked"})
    void refusesASignatureCutAnywhere(String how) throws IOException {
        HttpRequest right = signed(how);
        assertThat(Signed.authenticate(right, service(how), Signed.NOW).caller())
                .isEqualTo(Signed.ALICE);
        String credentials = credentials(right, how);
        Matcher signature = SIGNATURE.matcher(credentials);
        assertThat(signature.find()).isTrue();
        for (int kept = 0; kept < 64; kept++) {
            String cut = credentials.substring(0, signature.start(1) + kept) + credentials.substring(signature.end(1));
            assertRefused(with(signed(how), how, cut), how, Duration.ZERO, kept + " digits left");
        }
        assertRefused(
                with(signed(how), how, credentials.replace("Signature=", "Signature=0")), how, Duration.ZERO, "longer");
    }

    @ParameterizedTest
    @CsvSource({
        "20260304,20260303",
        "20260304,20270304",
        "eu-west-1,us-east-1",
        "/s3/,/sqs/",
        "/s3/,/iam/",
        "/iam/,/sts/"
    })
    void refusesAnotherScope(String part, String other) {
        for (String how : new String[] {"iam", "s3", "presigned", "chunked"}) {
            HttpRequest http = signed(how);
            String slash = how.equals("presigned") ? "%2F" : "/";
            String scope =
                    "Credential=" + Signed.ID + slash + "20260304" + slash + "eu-west-1" + slash + service(how) + slash;
            String changed = scope.replace(part.replace("/", slash), other.replace("/", slash));
            String credentials = credentials(http, how);
            assertThat(credentials).contains(scope);
            if (!changed.equals(scope)) {
                assertRefused(with(http, how, credentials.replace(scope, changed)), how, Duration.ZERO, how + changed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"iam,901", "iam,-901", "s3,901", "s3,-901", "chunked,901", "presigned,61", "presigned,-901"})
    void refusesWhatIsSentAgainTooLateOrFromTheFuture(String how, int seconds) {
        assertRefused(signed(how), how, Duration.ofSeconds(seconds), how + " " + seconds + " s later");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 90, 300, 600, 640, 660, -3, -1})
    void refusesAChunkedBodyThatEndsEarly(int kept) throws IOException {
        HttpRequest http = signed("chunked");
        byte[] body = http.body().readAllBytes();
        assertThat(body.length).isGreaterThan(660);
        byte[] cut = Arrays.copyOf(body, kept < 0 ? body.length + kept : kept);
        HttpRequest changed = http.with(http.headers(), new ByteArrayInputStream(cut));
        assertThatThrownBy(() -> Signed.bodyOf(changed, "s3")).isInstanceOfAny(Refusal.class, IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\r\nx", "0\r\n\r\n"})
    void refusesWhatFollowsTheLastChunk(String rest) throws IOException {
        HttpRequest http = signed("chunked");
        String body = new String(http.body().readAllBytes(), StandardCharsets.ISO_8859_1) + rest;
        HttpRequest changed =
                http.with(http.headers(), new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
        assertThatThrownBy(() -> Signed.bodyOf(changed, "s3")).isInstanceOf(Refusal.class);
    }
}
