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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
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

    private static HttpResponse<String> upload(PresignedPost form, Map<String, String> changed, String file)
            throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.putAll(changed);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"frog.txt\"\r\n\r\n" + file
                + "\r\n--x--\r\n");
        HttpRequest request = HttpRequest.newBuilder(form.url())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void givesAFormThatAnyoneMaySendWithinItsLimits() throws Exception {
        PresignedPost form = client("s3")
                .presignPost(
                        "photos",
                        "up/${filename}",
                        Map.of("success_action_status", "201", "Content-Type", "text/plain"),
                        List.of(
                                List.of("content-length-range", 1, 10),
                                List.of("starts-with", "$Content-Type", "text/")),
                        HOUR);
        assertThat(form.toString()).contains("/photos with the fields key, ").contains("x-amz-signature and file");
        assertThat(upload(form, Map.of(), "ribbit").statusCode()).isEqualTo(201);
        Result kept = client("s3").call("get_object", "Bucket", "photos", "Key", "up/frog.txt");
        assertThat(kept).containsEntry("ContentType", "text/plain");
        assertThat(((Body) kept.get("Body")).text()).isEqualTo("ribbit");
        assertThat(upload(form, Map.of("Content-Type", "text/html"), "ribbit").statusCode())
                .isEqualTo(201);
        assertThat(upload(form, Map.of("Content-Type", "image/png"), "ribbit").body())
                .contains("AccessDenied", "Policy Condition failed");
        assertThat(upload(form, Map.of("key", "elsewhere"), "ribbit").body()).contains("AccessDenied");
        assertThat(upload(form, Map.of(), "ribbit ribbit").body()).contains("EntityTooLarge");
        assertThat(upload(form, Map.of("success_action_status", "200"), "ribbit")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signsAFormWithTemporaryKeysToo() throws Exception {
        Result keys = client("sts").call("get_session_token");
        AwsSessionCredentials session = AwsSessionCredentials.create(
                keys.search("Credentials.AccessKeyId").toString(),
                keys.search("Credentials.SecretAccessKey").toString(),
                keys.search("Credentials.SessionToken").toString());
        ClientSettings settings = ClientSettings.of(StaticCredentialsProvider.create(session), "us-east-1")
                .withEndpoint(sandbox.endpoint());
        PresignedPost form = Canned.client("s3", settings).presignPost("photos", "one", HOUR);
        assertThat(upload(form, Map.of(), "x").statusCode()).isEqualTo(204);
        assertThat(upload(form, Map.of("x-amz-security-token", "other"), "x").body())
                .contains("InvalidToken");
    }

    @Test
    void knowsThatOnlyS3TakesForms() {
        assertThatThrownBy(() -> client("sqs").presignPost("photos", "a", HOUR))
                .isInstanceOf(NotSentException.class)
                .hasMessage("Only S3 takes forms, not sqs: client(\"s3\").presignPost(...)");
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
