package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3 of a sandbox that lets everybody in, as programs' tests use it. */
@Timeout(60)
class OpenS3Test {
    private static final String PRESIGNED = "AWSAccessKeyId=testing&Signature=any&Expires=9999999999";
    private static Sandbox sandbox;
    private static S3Client s3;
    private static HttpClient http;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true));
        s3 = Clients.of(S3Client.builder(), sandbox.endpoint(), "testing", "testing")
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .build();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.endpoint() + path))
                .method(method, HttpRequest.BodyPublishers.ofString("text"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void findsABucketInWhateverRegionForWhoNamesNone() throws Exception {
        s3.createBucket(create ->
                create.bucket("far").createBucketConfiguration(where -> where.locationConstraint("us-west-1")));
        assertThat(send("PUT", "/far/k").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/far/k?" + PRESIGNED).body()).isEqualTo("text");
    }

    @Test
    void showsWhoSignsNothingOnlyWhatIsPublic() throws Exception {
        s3.createBucket(create -> create.bucket("shown"));
        for (String key : List.of("private", "acl", "policy")) {
            s3.putObject(put -> put.bucket("shown").key(key), RequestBody.fromString("text"));
            assertThat(send("GET", "/shown/" + key).statusCode()).isEqualTo(403);
            assertThat(send("GET", "/shown/" + key + "?" + PRESIGNED).statusCode())
                    .isEqualTo(200);
        }
        s3.putObjectAcl(put -> put.bucket("shown").key("acl").acl("public-read"));
        s3.putBucketPolicy(put -> put.bucket("shown")
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                        + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shown/policy\"}]}"));
        assertThat(send("GET", "/shown/private").body()).contains("<Code>AccessDenied</Code>");
        assertThat(send("GET", "/gone/private").body()).contains("<Code>NoSuchBucket</Code>");
        assertThat(send("GET", "/shown/acl").body()).isEqualTo("text");
        assertThat(send("GET", "/shown/policy").body()).isEqualTo("text");
    }

    @Test
    void deniesWhatABucketPolicyDeniesTheRootToo() throws Exception {
        s3.createBucket(create -> create.bucket("denied"));
        s3.createBucket(create -> create.bucket("beside"));
        s3.putObject(put -> put.bucket("denied").key("k"), RequestBody.fromString("text"));
        s3.putBucketPolicy(put -> put.bucket("denied")
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                        + "\"Action\":[\"s3:DeleteObject\",\"s3:GetObject\",\"s3:*BucketPolicy\"],"
                        + "\"Resource\":[\"arn:aws:s3:::denied\",\"arn:aws:s3:::denied/*\"]}]}"));
        assertThatThrownBy(
                        () -> s3.deleteObject(delete -> delete.bucket("denied").key("k")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorMessage())
                                .startsWith(
                                        "User: arn:aws:iam::123456789012:root is not authorized to perform: s3:DeleteObject")
                                .endsWith("with an explicit deny in a resource-based policy"));
        assertThatThrownBy(() -> s3.copyObject(copy -> copy.sourceBucket("denied")
                        .sourceKey("k")
                        .destinationBucket("beside")
                        .destinationKey("k")))
                .hasMessageContaining("s3:GetObject");
        assertThat(s3.deleteObjects(delete -> delete.bucket("denied").delete(keys -> keys.objects(key -> key.key("k"))))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("AccessDenied"));
        assertThat(send("PUT", "/denied/other").statusCode()).isEqualTo(200);
        s3.deleteBucketPolicy(delete -> delete.bucket("denied"));
        s3.deleteObject(delete -> delete.bucket("denied").key("k"));
    }

    @Test
    void takesHeadersThatWerePresignedIntoTheQuery() throws Exception {
        s3.createBucket(create -> create.bucket("signed"));
        HttpResponse<String> put =
                send("PUT", "/signed/k?x-amz-meta-venue=123&x-amz-storage-class=ONEZONE_IA&" + PRESIGNED);
        assertThat(put.statusCode()).isEqualTo(200);
        GetObjectResponse got =
                s3.getObject(get -> get.bucket("signed").key("k")).response();
        assertThat(got.metadata()).containsEntry("venue", "123");
        assertThat(got.storageClassAsString()).isEqualTo("ONEZONE_IA");
        HttpResponse<String> other =
                send("PUT", "/signed/k?content-type=app%2Fsth&" + PRESIGNED, "Content-Type", "a/b");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("<Code>SignatureDoesNotMatch</Code>");
        assertThat(send("PUT", "/signed/k?content-type=app%2Fsth&" + PRESIGNED, "Content-Type", "app/sth")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsWhichRequestAndHostAnswered() throws Exception {
        HttpResponse<String> list = send("GET", "/");
        HttpResponse<String> missing = send("GET", "/no-such-bucket");
        assertThat(list.headers().firstValue("x-amz-id-2").orElseThrow())
                .hasSize(76)
                .isNotEqualTo(missing.headers().firstValue("x-amz-id-2").orElseThrow());
        assertThat(missing.body())
                .contains(
                        "<HostId>" + missing.headers().firstValue("x-amz-id-2").orElseThrow());
    }

    @Test
    void asksForTheLengthOfADocument() throws IOException {
        s3.createBucket(create -> create.bucket("length"));
        try (Socket socket = new Socket("127.0.0.1", sandbox.endpoint().getPort())) {
            String request = "PUT /length?versioning HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 411").contains("<Code>MissingContentLength</Code>");
        }
    }

    @Test
    void restoresAgainAndRetainsWhatWasNotRetained() throws Exception {
        s3.createBucket(create -> create.bucket("locked").objectLockEnabledForBucket(true));
        s3.putObject(put -> put.bucket("locked").key("k").storageClass("GLACIER"), RequestBody.fromString("x"));
        List<Integer> statuses = List.of(
                s3.restoreObject(restore -> restore.bucket("locked").key("k").restoreRequest(days -> days.days(1)))
                        .sdkHttpResponse()
                        .statusCode(),
                s3.restoreObject(restore -> restore.bucket("locked").key("k").restoreRequest(days -> days.days(2)))
                        .sdkHttpResponse()
                        .statusCode());
        assertThat(statuses).containsExactly(202, 200);
        Instant until = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MICROS);
        s3.putObjectRetention(put -> put.bucket("locked")
                .key("k")
                .retention(retention -> retention.mode("GOVERNANCE").retainUntilDate(until)));
        assertThat(s3.getObjectRetention(get -> get.bucket("locked").key("k"))
                        .retention()
                        .modeAsString())
                .isEqualTo("GOVERNANCE");
    }
}
