package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.client.NotSentException;
import inia.client.PresignedPost;
import inia.client.UnknownNameException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimeAndFaultsTest {
    @TempDir
    static Path home;

    private static Aws aws;
    private static Session once;

    @BeforeAll
    static void open() {
        aws = Aws.local(home);
        once = aws.sessions().retries(1).open();
    }

    @BeforeEach
    void empty() {
        aws.sandbox().reset();
    }

    private static void make(String user) {
        aws.client("iam").call("create_user", "UserName", user);
    }

    private static Object users(Session session) {
        return session.client("iam").call("list_users").search("Users[].UserName");
    }

    @Test
    void letsTimePassAtOnceForMessagesSessionsAndUrls() throws Exception {
        Object url = aws.client("sqs").call("create_queue", "QueueName", "slow").get("QueueUrl");
        aws.client("sqs").call("send_message", "QueueUrl", url, "MessageBody", "later", "DelaySeconds", 900);
        Session temporary = aws.session().withToken();
        aws.client("s3").call("create_bucket", "Bucket", "photos");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "cat", "Body", "meow");
        URI presigned = aws.client("s3")
                .presign("get_object", Map.of("Bucket", "photos", "Key", "cat"), Duration.ofMinutes(10))
                .url();
        assertThat(status(presigned)).isEqualTo(200);
        assertThat(received(url)).isNull();

        SandboxTime clock = aws.sandbox().clock();
        Instant before = clock.now();
        clock.advance(Duration.ofMinutes(16));
        assertThat(Duration.between(before, clock.now())).isGreaterThanOrEqualTo(Duration.ofMinutes(16));
        assertThat(received(url)).isEqualTo(List.of("later"));
        assertThat(received(url)).isNull();
        clock.advance(Duration.ofSeconds(31));
        assertThat(received(url)).isEqualTo(List.of("later"));
        assertThat(status(presigned)).isEqualTo(403);
        assertThat(temporary.identity().arn()).endsWith("user/admin");
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("backwards");
        assertThat(aws.sandbox().toString()).contains("16m31s ahead of the machine's");
        clock.advance(Duration.ofHours(12));
        assertThatThrownBy(temporary::identity)
                .isInstanceOfSatisfying(
                        AwsException.class, e -> assertThat(e.code()).isEqualTo("ExpiredToken"));
    }

    private static int status(URI url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        return connection.getResponseCode();
    }

    private static Object received(Object url) {
        return aws.client("sqs")
                .call("receive_message", "QueueUrl", url, "WaitTimeSeconds", 0)
                .search("Messages[].Body");
    }

    @Test
    void standsStillAndGoesOn() {
        SandboxTime clock = aws.sandbox().clock().freeze();
        Instant frozen = clock.now();
        make("alice");
        assertThat(clock.now()).isEqualTo(frozen);
        assertThat(clock.isFrozen()).isTrue();
        clock.advance(Duration.ofDays(2));
        assertThat(clock.now()).isEqualTo(frozen.plus(Duration.ofDays(2)));
        assertThat(clock.toString()).contains("frozen").containsPattern("4[78]h.* ahead of");
        make("bob");
        clock.unfreeze();
        assertThat(clock.now()).isAfter(frozen.plus(Duration.ofDays(2)));
        make("carol");
        aws.sandbox().reset();
        assertThat(clock.ahead().abs()).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "iam, list_users, 503, 503, ServiceUnavailable",
        "sts, get_caller_identity, Throttling, 400, Throttling",
        "sqs, list_queues, 500, 500, InternalFailure",
        "sqs, list_queues, RequestThrottled, 403, RequestThrottled",
        "s3, list_buckets, 503, 503, SlowDown",
        "s3, list_buckets, InternalError, 500, InternalError",
        "s3, list_buckets, Odd, 400, Odd"
    })
    void failsCallsInTheirServicesOwnForm(String service, String operation, String with, int status, String code) {
        Fault fault = aws.sandbox().fail(service + ":" + operation);
        Fault changed = (with.matches("[0-9]+") ? fault.with(Integer.parseInt(with)) : fault.with(with)).times(1);

        assertThatThrownBy(() -> once.client(service).call(operation)).isInstanceOfSatisfying(AwsException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.status()).isEqualTo(status);
        });
        assertThat(once.client(service).call(operation)).isNotNull();
        assertThat(aws.sandbox().faults().toString()).contains("1 time (1 so far)");
        changed.clear();
        assertThat(aws.sandbox().faults()).isEmpty();
    }

    @Test
    void failsAsManyTimesAsAskedSoThatClientsTryAgain() {
        aws.client("s3").call("create_bucket", "Bucket", "photos");
        Fault fault = aws.sandbox().fail("s3:PutObject").with(503).times(2);
        assertThat(fault).hasToString("s3:PutObject fails with 503 2 times (0 so far)");
        assertThat(aws.client("s3")
                        .call("put_object", "Bucket", "photos", "Key", "cat", "Body", "meow")
                        .search("ResponseMetadata.RetryAttempts"))
                .isEqualTo(2);
        assertThat(aws.sandbox().clearFaults().faults()).isEmpty();
    }

    @Test
    void dropsConnectionsBeforeAndAfter() {
        aws.sandbox().drop("iam:CreateUser").times(1);
        assertThatThrownBy(() -> once.client("iam").call("create_user", "UserName", "alice"))
                .isNotInstanceOf(AwsException.class);
        assertThat(users(aws.session())).isEqualTo(List.of("admin"));
        aws.sandbox().drop("iam:CreateUser").afterwards().times(1);
        assertThatThrownBy(() -> once.client("iam").call("create_user", "UserName", "alice"))
                .isNotInstanceOf(AwsException.class);
        assertThat(users(aws.session())).isEqualTo(List.of("admin", "alice"));
    }

    @Test
    void slowsDownAndThrottles() {
        aws.sandbox().slow("iam:*", Duration.ofMillis(150)).times(1);
        long began = System.nanoTime();
        users(once);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        aws.sandbox().clearFaults().throttle("iam:ListUsers", 3);
        long refused = IntStream.range(0, 12)
                .filter(any -> {
                    try {
                        users(once);
                        return false;
                    } catch (AwsException e) {
                        return e.code().equals("Throttling");
                    }
                })
                .count();
        assertThat(refused).isBetween(1L, 9L);
    }

    @Test
    void namesTheNearestOperation() {
        assertThatThrownBy(() -> aws.sandbox().fail("s3:PutObjct"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("Did you mean 'PutObject'?");
        assertThatThrownBy(() -> aws.sandbox().fail("s4:PutObject")).isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> aws.sandbox().fail("PutObject"))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("s3:PutObject");
    }

    private static Stream<ThrowingCallable> refused() {
        SandboxControls sandbox = aws.sandbox();
        return Stream.of(
                () -> sandbox.fail(null),
                () -> sandbox.fail("iam:*").with(200),
                () -> sandbox.fail("iam:*").times(0),
                () -> sandbox.fail("iam:*").with(503).times(-1),
                () -> sandbox.slow("iam:*", null),
                () -> sandbox.slow("iam:*", Duration.ZERO),
                () -> sandbox.throttle("iam:*", 0),
                () -> sandbox.settle(Duration.ofSeconds(-1)),
                () -> sandbox.settle(null),
                () -> sandbox.pages(-1),
                () -> sandbox.snapshot(null),
                () -> sandbox.restore(null),
                () -> sandbox.account(null),
                () -> sandbox.clock().advance(null),
                () -> sandbox.clock().advance(Duration.ofDays(4_000_000)),
                () -> sandbox.log().last(-1));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrongAndLeavesNothingToFail(ThrowingCallable wrong) {
        assertThatThrownBy(wrong)
                .isInstanceOf(NotSentException.class)
                .hasMessageMatching(".*(such as|from|not|9999).*");
        assertThat(aws.sandbox().faults()).hasToString("No faults: nothing fails on demand.");
        assertThat(users(once)).isEqualTo(List.of("admin"));
    }

    @Test
    void givesWaitersSomethingToWaitFor() {
        aws.sandbox().settle(Duration.ofMillis(300));
        make("alice");
        long began = System.nanoTime();
        aws.client("iam").waiter("user_exists").delay(0.05).await("UserName", "alice");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(150));
    }

    @ParameterizedTest
    @CsvSource({
        "iam, list_users, Users, IsTruncated",
        "s3, list_buckets, Buckets, ContinuationToken",
        "sqs, list_queues, QueueUrls, NextToken"
    })
    void hasSmallPages(String service, String operation, String list, String more) {
        for (int i = 0; i < 3; i++) {
            make("user" + i);
            aws.client("s3").call("create_bucket", "Bucket", "bucket" + i);
            aws.client("sqs").call("create_queue", "QueueName", "queue" + i);
        }
        aws.sandbox().pages(2);
        assertThat(aws.client(service).call(operation).search("length(" + list + ")"))
                .isEqualTo(2);
        assertThat(aws.client(service).call(operation)).containsKey(more);
        assertThat(aws.client(service).paginator(operation).paginate().items().toList())
                .hasSizeGreaterThanOrEqualTo(3);
        aws.sandbox().pages(0);
        assertThat((Integer) aws.client(service).call(operation).search("length(" + list + ")"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void letsFormsBeGoodForAsLongAsTheyTellByTheSandboxsClock() throws Exception {
        aws.client("s3").call("create_bucket", "Bucket", "photos");
        aws.sandbox().clock().advance(Duration.ofHours(3));
        PresignedPost form = aws.client("s3").presignPost("photos", "cat", Duration.ofMinutes(10));
        assertThat(posted(form)).isEqualTo(204);
        aws.sandbox().clock().advance(Duration.ofMinutes(11));
        assertThat(posted(form)).isEqualTo(403);
    }

    private static int posted(PresignedPost form) throws IOException {
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("file", "meow");
        fields.forEach((name, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        HttpURLConnection connection = (HttpURLConnection) form.url().toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=b");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.append("--b--\r\n").toString().getBytes());
        return connection.getResponseCode();
    }
}
