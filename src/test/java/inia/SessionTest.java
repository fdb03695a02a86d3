package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.CallRecord;
import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.NotSentException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/lab";

    private Aws aws;

    @BeforeAll
    void open(@TempDir Path home) {
        aws = Aws.local(home);
    }

    @Test
    void signsWithTheKeysGivenInTheRegionGiven() {
        Session root = aws.session("root");
        var key = root.client("iam").call("create_access_key", "UserName", "admin");
        String secret = (String) key.search("AccessKey.SecretAccessKey");

        Session session = aws.sessions()
                .keys((String) key.search("AccessKey.AccessKeyId"), secret)
                .region("eu-west-2")
                .retries("standard", 2)
                .timeout(Duration.ofSeconds(20))
                .open();

        assertThat(session.identity().arn()).isEqualTo("arn:aws:iam::123456789012:user/admin");
        assertThat(session.region()).isEqualTo("eu-west-2");
        assertThat(session.credentials().origin()).isEqualTo("the keys given");
        assertThat(List.of(session, session.credentials(), aws.sessions().keys("AKIA", secret))
                        .toString())
                .doesNotContain(secret);
    }

    @Test
    void refusesWhatCannotBeAndSaysWhatWould() {
        SessionBuilder sessions = aws.sessions();
        assertThatThrownBy(() -> sessions.region("eu-wst-2")).hasMessageContaining("Did you mean 'eu-west-2'?");
        assertThatThrownBy(() -> sessions.retries(0)).hasMessageContaining("from 1 (no retry) to 100");
        assertThatThrownBy(() -> sessions.retries("standrd", 2)).hasMessageContaining("Did you mean 'standard'?");
        assertThatThrownBy(() -> sessions.timeout(Duration.ZERO)).hasMessageContaining("Duration.ofSeconds(5)");
        assertThatThrownBy(() -> sessions.keys("", "x")).hasMessageContaining("access key id is empty");
        assertThatThrownBy(() -> aws.session().assumeRole("lab", "me")).hasMessageContaining("is no role's ARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:4566",
                "ftp://localhost",
                "http://",
                "https://iam.amazonaws.com",
                "https://S3.eu-west-1.amazonaws.com.",
                "https://sts.cn-north-1.amazonaws.com.cn",
                "https://lambda.us-east-1.api.aws"
            })
    void reachesNeitherAwsItselfNorWhatIsNoAddress(String endpoint) {
        assertThatThrownBy(() -> aws.at(endpoint)).isInstanceOf(NotSentException.class);
        assertThatThrownBy(() -> aws.sessions().endpoint(endpoint)).isInstanceOf(NotSentException.class);
    }

    @Test
    void tellsTheListenerOfASessionOfItsOwnCallsOnly() {
        Session heard = aws.session("root");
        List<CallRecord> calls = new ArrayList<>();
        heard.onCall(calls::add);

        heard.withRegion("eu-west-1").client("sqs").call("list_queues");
        heard.client(Services.IAM).listUsers();
        aws.session("root").client("iam").call("list_users");

        assertThat(calls).extracting(CallRecord::operation).containsExactly("ListQueues", "ListUsers");
        assertThat(calls.get(0).region()).isEqualTo("eu-west-1");
    }

    @Test
    void keepsTheSandboxsKeysFromOtherEndpoints() {
        String elsewhere = "http://127.0.0.1:1";
        assertThatThrownBy(() -> aws.sessions().endpoint(elsewhere).open())
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining(".keys(id, secret)")
                .hasMessageContaining("aws.at(\"" + elsewhere + "\")");
        assertThat(aws.sessions()
                        .endpoint(elsewhere)
                        .keys("AKIA", "own")
                        .open()
                        .credentials()
                        .accessKeyId())
                .isEqualTo("AKIA");
        assertThat(aws.sessions()
                        .endpoint(aws.endpoint().toString())
                        .open()
                        .identity()
                        .account())
                .isEqualTo("123456789012");
    }

    @ParameterizedTest
    @CsvSource({
        "sqs, aws, eu-west-2, us-gov-west-1",
        "sqs, aws-us-gov, us-gov-west-1, eu-west-2",
        "lambda, aws, us-east-1, aws-global",
        "cloudwatch, aws, us-east-1, fips",
        "s3, aws, us-east-1, aws-global",
        "s3, aws-cn, cn-north-1, us-east-1",
        "iam, aws, aws-global, cn",
        "iam, aws-cn, aws-cn-global, aws-global",
        "route53, aws, aws-global, us-east-1"
    })
    void knowsWhereAServiceIs(String service, String partition, String there, String notThere) {
        assertThat(aws.session().availableRegions(service, partition))
                .contains(there)
                .isSorted()
                .noneMatch(region -> region.contains(notThere));
    }

    @Test
    void knowsThePartitionsAndTheirRegions() {
        Session session = aws.session();
        assertThat(aws.availablePartitions())
                .contains("aws", "aws-cn", "aws-us-gov")
                .isSorted();
        assertThat(session.partitionForRegion("cn-north-1")).isEqualTo("aws-cn");
        assertThat(aws.availableRegions("sqs"))
                .isEqualTo(session.availableRegions("sqs", "aws"))
                .hasSizeGreaterThan(20);
        assertThatThrownBy(() -> session.availableRegions("sqss")).hasMessageContaining("Did you mean 'sqs'?");
        assertThatThrownBy(() -> session.availableRegions("sqs", "aws-cm"))
                .hasMessageContaining("Did you mean 'aws-cn'?");
    }

    @Test
    void triesAsOftenAndAsLongAsTold() {
        try (CannedServer server =
                CannedServer.answering(request -> Canned.refusal(503, "ServiceUnavailable", "Come back later."))) {
            Session session = aws.at(server.endpoint().toString())
                    .sessions()
                    .retries(2)
                    .connectTimeout(Duration.ofSeconds(2))
                    .attemptTimeout(Duration.ofSeconds(10))
                    .open();

            assertThatThrownBy(() -> session.client("iam").call("list_users")).hasMessageContaining("Come back later");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void callsAnyEndpointWithBucketsInThePath() {
        try (CannedServer server =
                CannedServer.answering(request -> new CannedServer.Answer(200, "", java.util.Map.of()))) {
            aws.at(server.endpoint().toString()).client("s3").call("head_bucket", "Bucket", "photos");

            assertThat(server.requests().get(0).uri().getPath()).isEqualTo("/photos");
            assertThat(server.requests().get(0).headers().get("Authorization").get(0))
                    .contains("Credential=test/");
        }
    }

    @Test
    void givesUpAfterTheTimeGiven() {
        try (CannedServer server = CannedServer.answering(request -> {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofSeconds(2).toNanos());
            return Canned.users(0, 1, null);
        })) {
            SessionBuilder sessions =
                    aws.at(server.endpoint().toString()).sessions().retries(1);
            for (Session session : List.of(
                    sessions.timeout(Duration.ofMillis(200)).open(),
                    aws.at(server.endpoint().toString())
                            .sessions()
                            .retries(1)
                            .attemptTimeout(Duration.ofMillis(200))
                            .open())) {
                assertThatThrownBy(() -> session.client("iam").call("list_users"))
                        .isInstanceOf(inia.client.NoAnswerException.class)
                        .hasMessageContaining("the time ran out");
            }
        }
    }

    @Test
    void borrowsTemporaryKeysOfItsOwnIdentity() {
        Session admin = aws.session();
        Session temporary = admin.withToken();

        assertThat(temporary.identity()).isEqualTo(admin.identity());
        assertThat(temporary.credentials().temporary()).isTrue();
        assertThat(temporary.credentials().accessKeyId())
                .startsWith("ASIA")
                .isNotEqualTo(admin.credentials().accessKeyId());
    }

    @Test
    void actsAsARoleThatItAssumes() {
        Session admin = aws.session();
        admin.client("iam")
                .call(
                        "create_role",
                        "RoleName",
                        "lab",
                        "AssumeRolePolicyDocument",
                        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                                + "\"Principal\":{\"AWS\":\"123456789012\"}}}");
        List<CallRecord> calls = new ArrayList<>();
        admin.onCall(calls::add);

        Session role = admin.assumeRole(ROLE, "ann").withRegion("eu-west-2");

        assertThat(role.identity().arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/lab/ann");
        assertThat(role.toString()).contains(ROLE, "eu-west-2");
        assertThat(calls).extracting(CallRecord::operation).containsExactly("AssumeRole", "GetCallerIdentity");
        String secret = (String) calls.get(0).result().orElseThrow().search("Credentials.SecretAccessKey");
        assertThat(calls.toString() + role + role.credentials()).doesNotContain(secret);
    }

    @Test
    void showsAMultiFactorDeviceOnce() {
        try (CannedServer server =
                CannedServer.answering(request -> request.action().equals("GetSessionToken")
                        ? CannedServer.Answer.xml(
                                "<GetSessionTokenResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                                        + "<GetSessionTokenResult><Credentials><AccessKeyId>ASIAMFA</AccessKeyId><SecretAccessKey>hidden"
                                        + "</SecretAccessKey><SessionToken>hidden</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration>"
                                        + "</Credentials></GetSessionTokenResult></GetSessionTokenResponse>")
                        : Canned.users(0, 1, null))) {
            Session shown = aws.at(server.endpoint().toString())
                    .session()
                    .withToken("arn:aws:iam::123456789012:mfa/alice", "123456");

            shown.client("iam").call("list_users");

            assertThat(server.requests().get(0).body()).contains("SerialNumber=arn", "TokenCode=123456");
            assertThat(server.requests().get(1).headers().get("Authorization").get(0))
                    .contains("Credential=ASIAMFA/");
            assertThat(server.requests().get(1).headers()).containsKey("X-amz-security-token");
            assertThat(shown.credentials().toString())
                    .contains("ASIAMFA", "2030-01-01", "mfa/alice")
                    .doesNotContain("hidden");
        }
    }

    @Test
    void borrowsARolesKeysAnewBeforeTheyExpire() {
        List<Instant> ends =
                List.of(Instant.now().plusSeconds(240), Instant.now().plusSeconds(3600));
        List<String> lent = new ArrayList<>();
        try (CannedServer server = CannedServer.answering(request -> {
            if (!request.action().equals("AssumeRole")) {
                return Canned.users(0, 1, null);
            }
            lent.add("ASIA" + lent.size());
            return CannedServer.Answer.xml("<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                    + "<AssumeRoleResult><Credentials><AccessKeyId>ASIA" + (lent.size() - 1)
                    + "</AccessKeyId><SecretAccessKey>hidden</SecretAccessKey><SessionToken>token</SessionToken>"
                    + "<Expiration>" + ends.get(lent.size() - 1) + "</Expiration></Credentials></AssumeRoleResult>"
                    + "</AssumeRoleResponse>");
        })) {
            List<CallRecord> calls = new ArrayList<>();
            Session base = aws.at(server.endpoint().toString()).session();
            Session role = base.assumeRole(
                    ROLE,
                    "lab",
                    options -> options.externalId("42")
                            .duration(Duration.ofHours(1))
                            .tag("team", "blue"));
            role.onCall(calls::add);

            role.client("iam").call("list_users");
            var second = role.client("iam").call("list_users");

            assertThat(lent).hasSize(2);
            assertThat(second.search("ResponseMetadata.RetryAttempts").toString())
                    .isEqualTo("0");
            assertThat(server.requests().get(0).body())
                    .contains("ExternalId=42", "DurationSeconds=3600", "Tags.member.1");
            assertThat(server.requests().get(2).headers().get("Authorization").get(0))
                    .contains("Credential=ASIA1/");
            assertThat(calls)
                    .filteredOn(call -> call.operation().equals("ListUsers"))
                    .allSatisfy(call -> assertThat(call.attempts()).isEqualTo(1));
            assertThat(role.credentials().toString()).contains("ASIA1", ROLE).doesNotContain("hidden");
        }
    }
}
