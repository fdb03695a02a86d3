package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

class ClientTest {
    private CannedServer server;
    private Client client;
    private final List<CallRecord> calls = new ArrayList<>();
    private volatile CannedServer.Answer answer = Canned.users(0, 2, null);

    @BeforeEach
    void start() {
        server = CannedServer.answering(request -> answer);
        client =
                Canned.client("iam", Canned.settings(server).withProfile("root").withListener(calls::add));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list_users", "listUsers", "ListUsers"})
    void takesAnOperationInEachSpelling(String spelling) {
        assertThat(client.call(spelling).search("Users[].UserName")).isEqualTo(List.of("user0", "user1"));
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.action()).isEqualTo("ListUsers"));
    }

    @ParameterizedTest
    @CsvSource({
        "list_mfa_devices, ListMFADevices",
        "ListMFADevices, ListMFADevices",
        "listMfaDevices, ListMFADevices",
        "create_open_id_connect_provider, CreateOpenIDConnectProvider",
        "get_ssh_public_key, GetSSHPublicKey"
    })
    void knowsOperationsNamedWithAbbreviations(String spelling, String name) {
        assertThat(client.operation(spelling).name()).isEqualTo(name);
        assertThat(client.operations()).contains(Names.snake(name));
    }

    @Test
    void takesParametersAsMapAsPairsOrNone() {
        client.call("list_users", Map.of("PathPrefix", "/team/"));
        client.call("list_users", "PathPrefix", "/team/", "MaxItems", 5);
        client.call("list_users");
        assertThat(server.requests().get(0).body()).contains("PathPrefix=%2Fteam%2F");
        assertThat(server.requests().get(1).body()).contains("PathPrefix=%2Fteam%2F", "MaxItems=5");
        assertThat(server.requests().get(2).body()).doesNotContain("PathPrefix");
    }

    @Test
    void givesAReadOnlyMapUnderTheNamesOfTheApi() {
        Result result = client.call("list_users");
        assertThat(result.keySet()).containsExactly("Users", "IsTruncated", "ResponseMetadata");
        assertThat(result.get("IsTruncated")).isEqualTo(false);
        assertThat(result.get("Marker")).isNull();
        assertThat(result.search("Users[0]"))
                .isEqualTo(Map.of(
                        "Path", "/",
                        "UserName", "user0",
                        "UserId", "AIDA0",
                        "Arn", "arn:aws:iam::123456789012:user/user0",
                        "CreateDate", Instant.parse("2026-01-31T12:00:00Z")));
        assertThatThrownBy(() -> result.put("Users", "none")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsAnEmptyListThatAwsAnswered() {
        answer = Canned.users(0, 0, null);
        assertThat(client.call("list_users").get("Users")).isEqualTo(List.of());
    }

    @Test
    void tellsHowTheAnswerCame() {
        Result result = client.call("list_users");
        assertThat(result.search("ResponseMetadata.RequestId")).isEqualTo("7a62c49f");
        assertThat(result.search("ResponseMetadata.HTTPStatusCode")).isEqualTo(200);
        assertThat(result.search("ResponseMetadata.RetryAttempts")).isEqualTo(0);
        assertThat(result.search("ResponseMetadata.HTTPHeaders.\"content-type\""))
                .isEqualTo("text/xml");
    }

    @Test
    void countsRetries() {
        AtomicInteger asked = new AtomicInteger();
        try (CannedServer flaky = CannedServer.answering(request -> asked.getAndIncrement() == 0
                ? Canned.refusal(503, "ServiceUnavailable", "Later.")
                : Canned.users(0, 1, null))) {
            Result result = Canned.client("iam", flaky).call("list_users");
            assertThat(result.search("ResponseMetadata.RetryAttempts")).isEqualTo(1);
        }
    }

    @Test
    void tellsWhatAwsRefused() {
        answer = Canned.refusal(404, "NoSuchEntity", "The user with name bob cannot be found.");
        AwsException refused =
                catchThrowableOfType(AwsException.class, () -> client.call("get_user", "UserName", "bob"));
        assertThat(refused)
                .hasMessage("GetUser was refused: The user with name bob cannot be found. (NoSuchEntity, HTTP 404)")
                .hasNoCause();
        assertThat(refused.code()).isEqualTo("NoSuchEntity");
        assertThat(refused.message()).isEqualTo("The user with name bob cannot be found.");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.requestId()).isEqualTo("7a62c49f");
        assertThat(refused.operation()).isEqualTo("GetUser");
        assertThat(refused.service()).isEqualTo("iam");
        assertThat(refused.getStackTrace()[0].getClassName()).startsWith(ClientTest.class.getName());
    }

    @Test
    void tellsWhereNobodyAnswers() {
        URI endpoint = server.endpoint();
        server.close();
        assertThatThrownBy(() -> client.call("list_users"))
                .isInstanceOf(NoAnswerException.class)
                .hasNoCause()
                .hasMessage("No answer to ListUsers from " + endpoint
                        + ": nothing listens there. Is the address right, and what should listen running?");
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.attempts()).isEqualTo(3);
            assertThat(call.error()).get().isInstanceOf(NoAnswerException.class);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creat_user | iam has no operation 'creat_user'. Did you mean 'create_user'?",
                "CreateUsr | iam has no operation 'CreateUsr'. Did you mean 'CreateUser'?",
                "listuser | iam has no operation 'listuser'. Did you mean 'list_users'?"
            })
    void namesTheOperationNearestToAnUnknownOne(String name, String message) {
        assertThatThrownBy(() -> client.call(name))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith(message);
        assertThat(client.can(name)).isFalse();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void refusesANameWithoutAValue() {
        assertThatThrownBy(() -> client.call("create_user", "UserName"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("the last name here has no value")
                .hasMessageContaining("It takes: Path, PermissionsBoundary, Tags, UserName");
    }

    @Test
    void tellsItsListenerOfTypedAndDictionaryCallsOnceEach() {
        client.call("list_users", "MaxItems", 2);
        ((IamClient) client.sdk()).listUsers(request -> request.maxItems(3));
        assertThat(calls).hasSize(2).allSatisfy(call -> {
            assertThat(call.service()).isEqualTo("iam");
            assertThat(call.operation()).isEqualTo("ListUsers");
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.attempts()).isEqualTo(1);
            assertThat(call.region()).isEqualTo("us-east-1");
            assertThat(call.endpoint()).contains(server.endpoint());
            assertThat(call.profile()).isEqualTo("root");
            assertThat(call.error()).isEmpty();
            assertThat(call.result())
                    .get()
                    .satisfies(
                            result -> assertThat(result.search("length(Users)")).isEqualTo(2));
        });
        assertThat(calls)
                .extracting(CallRecord::parameters)
                .containsExactly(Map.of("MaxItems", 2), Map.of("MaxItems", 3));
    }

    @Test
    void survivesAListenerThatThrows() {
        Client watched = Canned.client("iam", Canned.settings(server).withListener(call -> {
            throw new IllegalStateException("listener");
        }));
        assertThat(watched.call("list_users").get("Users")).asList().hasSize(2);
    }

    @Test
    void masksSecretsWhereverTheyAreShown() {
        answer = Canned.iam(
                "CreateAccessKey",
                "<AccessKey><UserName>alice</UserName><AccessKeyId>AKIA1</AccessKeyId><Status>Active</Status>"
                        + "<SecretAccessKey>hush-hush</SecretAccessKey></AccessKey>");
        Result result = client.call("create_access_key", "UserName", "alice");
        assertThat(result.search("AccessKey.SecretAccessKey")).isEqualTo("hush-hush");
        assertThat(result.toString()).contains("AKIA1").doesNotContain("hush-hush");
        assertThat(result.json()).doesNotContain("hush-hush");
        assertThat(result.get("AccessKey").toString()).doesNotContain("hush-hush");
        assertThat(calls.get(0).result().toString()).doesNotContain("hush-hush");
        client.call("create_login_profile", "UserName", "alice", "Password", "hush-hush");
        assertThat(calls.get(1).parameters().toString()).contains("alice").doesNotContain("hush-hush");
        assertThat(calls.get(1).parameters()).containsEntry("Password", "hush-hush");
    }

    @Test
    void knowsAnErrorByItsCodeAndByTheNameThatTheModelHas() {
        answer = Canned.refusal(404, "NoSuchEntity", "The user with name bob cannot be found.");
        AwsException refused =
                catchThrowableOfType(AwsException.class, () -> client.call("get_user", "UserName", "bob"));
        assertThat(refused.is("NoSuchEntity")).isTrue();
        assertThat(refused.is("NoSuchEntityException")).isTrue();
        assertThat(refused.is("no_such_entity")).isTrue();
        assertThat(refused.is("AccessDenied")).isFalse();
        assertThat(refused.is("IamException")).isFalse();
        assertThat(refused.members()).isEmpty();
        assertThat(refused.sdk()).get().isInstanceOf(NoSuchEntityException.class);
        assertThat(refused.explained("more").is("NoSuchEntity")).isTrue();
    }

    @Test
    void givesWhatAnErrorTellsBesideItsCode() {
        answer = new CannedServer.Answer(
                400,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\",\"message\":\"No.\","
                        + "\"Item\":{\"id\":{\"S\":\"a\"}}}",
                Map.of("Content-Type", "application/x-amz-json-1.0"));
        AwsException refused = catchThrowableOfType(
                AwsException.class,
                () -> Canned.client("dynamodb", server)
                        .call("delete_item", Map.of("TableName", "t", "Key", Map.of("id", Map.of("S", "a")))));
        assertThat(refused.is("ConditionalCheckFailed")).isTrue();
        assertThat(refused.message()).isEqualTo("No.");
        assertThat(refused.members()).isEqualTo(Map.of("Item", Map.of("id", Map.of("S", "a"))));
    }

    @Test
    void namesTheErrorsOfTheModel() {
        assertThat(client.exceptions())
                .contains("NoSuchEntityException", "EntityAlreadyExistsException", "LimitExceededException")
                .doesNotContain("IamException", "AwsServiceException")
                .isSorted();
        assertThat(Offline.client("s3").exceptions()).contains("NoSuchKey", "NoSuchBucket", "BucketAlreadyOwnedByYou");
    }

    @ParameterizedTest
    @CsvSource({
        "iam, us-east-1, https://iam.amazonaws.com, aws, 2010-05-08, iam",
        "cloudwatch, eu-west-2, https://monitoring.eu-west-2.amazonaws.com, aws, 2010-08-01, monitoring",
        "sqs, cn-north-1, https://sqs.cn-north-1.amazonaws.com.cn, aws-cn, 2012-11-05, sqs",
        "s3, us-gov-west-1, https://s3.us-gov-west-1.amazonaws.com, aws-us-gov, 2006-03-01, s3"
    })
    void tellsWhatIsKnownOfIt(
            String service, String region, URI endpoint, String partition, String version, String signing) {
        Client real =
                Canned.client(service, ClientSettings.of(Canned.settings(server).credentials(), region));
        assertThat(real.meta())
                .isEqualTo(new ClientMeta(service, region, endpoint, partition, version, signing))
                .hasToString(service + " " + version + " in " + region + " (" + partition + ") at " + endpoint
                        + ", signed as " + signing);
        assertThat(client.meta().endpoint()).isEqualTo(server.endpoint());
    }

    @Test
    void saysWhatItIs() {
        assertThat(client).hasToString("iam client (us-east-1, " + server.endpoint() + "): .call(...) .operations()");
    }
}
