package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class PresignTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static Sandbox sandbox;
    private static final List<CallRecord> CALLS = new ArrayList<>();

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        client("s3").call("create_bucket", "Bucket", "photos");
        client("s3").call("put_object", "Bucket", "photos", "Key", "a b/ü.txt", "Body", "hello");
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static Client client(String service) {
        Identity root = sandbox.identities().stream()
                .filter(each -> each.profile().equals("root"))
                .findFirst()
                .orElseThrow();
        AwsBasicCredentials key = AwsBasicCredentials.create(root.accessKeyId(), root.secretAccessKey());
        return Canned.client(
                service,
                ClientSettings.of(StaticCredentialsProvider.create(key), "us-east-1")
                        .withEndpoint(sandbox.endpoint())
                        .withListener(CALLS::add));
    }

    private static HttpResponse<String> send(Presigned presigned, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(presigned.url())
                .method(presigned.method(), HttpRequest.BodyPublishers.ofString(body));
        presigned.headers().forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void givesAUrlThatAnyoneMayGetUntilItExpires() throws Exception {
        CALLS.clear();
        Presigned get = client("s3")
                .presign("get_object", Map.of("Bucket", "photos", "Key", "a b/ü.txt"), Duration.ofMinutes(5));
        assertThat(CALLS).isEmpty();
        assertThat(get.method()).isEqualTo("GET");
        assertThat(get.headers()).isEmpty();
        assertThat(get.url().getRawPath()).isEqualTo("/photos/a%20b/%C3%BC.txt");
        assertThat(get.url().getRawQuery()).contains("X-Amz-Expires=300", "X-Amz-SignedHeaders=host");
        assertThat(send(get, "").body()).isEqualTo("hello");
        URI other = URI.create(get.url().toString().replace("%C3%BC", "x"));
        assertThat(send(new Presigned("GET", other, Map.of(), get.expires()), "")
                        .body())
                .contains("SignatureDoesNotMatch");
        sandbox.clock().advance(Duration.ofMinutes(6));
        assertThat(send(get, "").body()).contains("expired");
    }

    @Test
    void givesAUrlToPutTo() throws Exception {
        Presigned put = client("s3")
                .presign(
                        "put_object",
                        Map.of(
                                "Bucket",
                                "photos",
                                "Key",
                                "new",
                                "ContentType",
                                "text/plain",
                                "Metadata",
                                Map.of("a", "b")),
                        HOUR);
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.headers()).containsOnlyKeys("Content-Type", "x-amz-meta-a");
        assertThat(send(put, "content").statusCode()).isEqualTo(200);
        Result head = client("s3").call("head_object", "Bucket", "photos", "Key", "new");
        assertThat(head).containsEntry("ContentType", "text/plain").containsEntry("Metadata", Map.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({"sts, get_caller_identity, GetCallerIdentityResult", "iam, list_users, ListUsersResult"})
    void givesAUrlForTheQueryProtocol(String service, String operation, String answer) throws Exception {
        Presigned get = client(service).presign(operation, Map.of(), HOUR);
        assertThat(get.method()).isEqualTo("GET");
        assertThat(send(get, "").body()).contains(answer);
    }

    @Test
    void refusesWhatNoUrlHolds() {
        assertThatThrownBy(() -> client("sqs").presign("list_queues", Map.of(), HOUR))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("ListQueues sends its parameters in a body, which no URL holds.");
        assertThatThrownBy(() -> client("sts").presign("get_caller_identity", Map.of(), Duration.ofDays(8)))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("GetCallerIdentity can be presigned for one second to seven days");
        assertThatThrownBy(() -> client("s3").presign("get_object", Map.of("Bucket", "b"), HOUR))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("GetObject needs Key");
        assertThatThrownBy(
                        () -> client("s3").presign("put_object", Map.of("Bucket", "b", "Key", "k", "Body", "x"), HOUR))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("PutObject: Body is sent by whoever uses the URL");
    }
}
