package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class ParametersTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                wrong(
                        "create_user",
                        Map.of("UserNme", "alice"),
                        "CreateUser has no parameter 'UserNme'. Did you mean 'UserName'?"
                                + " It takes: Path, PermissionsBoundary, Tags, UserName"),
                wrong(
                        "create_user",
                        Map.of("userName", "alice"),
                        "CreateUser has no parameter 'userName'. Did you mean 'UserName'?"
                                + " It takes: Path, PermissionsBoundary, Tags, UserName"),
                wrong(
                        "create_user",
                        Map.of(),
                        "CreateUser needs UserName. It takes: Path, PermissionsBoundary, Tags, UserName"),
                wrong(
                        "attach_user_policy",
                        Map.of(),
                        "AttachUserPolicy needs UserName and PolicyArn. It takes: PolicyArn, UserName"),
                wrong(
                        "create_user",
                        Map.of("UserName", 5),
                        "CreateUser: UserName takes text, but was given 5 (Integer)"),
                wrong(
                        "create_user",
                        Map.of(
                                "UserName",
                                "alice",
                                "Tags",
                                List.of(Map.of("Key", "a", "Value", "b"), Map.of("Ky", "c", "Value", "d"))),
                        "CreateUser: Tags[1] has no member 'Ky'. Did you mean 'Key'? It takes: Key, Value"),
                wrong(
                        "create_user",
                        Map.of("UserName", "alice", "Tags", List.of(Map.of("Key", "a"))),
                        "CreateUser: Tags[0] needs Value. It takes: Key, Value"),
                wrong(
                        "create_user",
                        Map.of("UserName", "alice", "Tags", List.of(Map.of("Key", 1, "Value", "b"))),
                        "CreateUser: Tags[0].Key takes text, but was given 1 (Integer)"),
                wrong(
                        "create_user",
                        Map.of("UserName", "alice", "Tags", Map.of("Key", "a")),
                        "CreateUser: Tags takes a list of maps, but was given {\"Key\": \"a\"} (Map)"),
                wrong(
                        "list_users",
                        Map.of("MaxItems", "5"),
                        "ListUsers: MaxItems takes a whole number, but was given \"5\" (String)"),
                wrong(
                        "list_users",
                        Map.of("MaxItems", 2.5),
                        "ListUsers: MaxItems takes a whole number, but was given 2.5 (Double)"),
                wrong(
                        "list_users",
                        Map.of("MaxItems", 1L << 40),
                        "ListUsers: MaxItems takes a whole number, but was given 1099511627776 (Long)"),
                wrong(
                        "create_login_profile",
                        Map.of("UserName", "alice", "Password", 1234),
                        "CreateLoginProfile: Password takes text, but was given Integer"),
                wrong(
                        "get_account_summary",
                        Map.of("UserName", "alice"),
                        "GetAccountSummary takes no parameters, but was given 'UserName'"));
    }

    private static Arguments wrong(String operation, Map<String, ?> parameters, String message) {
        return Arguments.of(operation, parameters, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsWrongBeforeItIsSent(String operation, Map<String, ?> parameters, String message) {
        try (CannedServer server = CannedServer.answering(request -> Canned.users(0, 0, null))) {
            assertThatThrownBy(() -> Canned.client("iam", server).call(operation, parameters))
                    .isInstanceOf(ParameterException.class)
                    .hasMessage(message);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void takesStructuresListsMapsAndTheSdksOwnTypes() {
        CreateUserRequest.Builder user = CreateUserRequest.builder();
        fill(
                "iam",
                "CreateUser",
                (SdkPojo) user,
                Map.of(
                        "UserName",
                        new StringBuilder("alice"),
                        "Tags",
                        Arrays.asList(
                                Map.of("Key", "a", "Value", "b"),
                                Tag.builder().key("c").value("d").build())));
        assertThat(user.build())
                .isEqualTo(CreateUserRequest.builder()
                        .userName("alice")
                        .tags(
                                tag -> tag.key("a").value("b"),
                                tag -> tag.key("c").value("d"))
                        .build());

        SendMessageRequest.Builder message = SendMessageRequest.builder();
        fill(
                "sqs",
                "SendMessage",
                (SdkPojo) message,
                Map.of(
                        "QueueUrl",
                        "http://q",
                        "MessageBody",
                        "hello",
                        "DelaySeconds",
                        5L,
                        "MessageAttributes",
                        Map.of("kind", Map.of("DataType", "Binary", "BinaryValue", new byte[] {1, 2}))));
        assertThat(message.build().delaySeconds()).isEqualTo(5);
        assertThat(message.build().messageAttributes().get("kind").binaryValue())
                .isEqualTo(SdkBytes.fromByteArray(new byte[] {1, 2}));

        PutObjectRequest.Builder object = PutObjectRequest.builder();
        fill(
                "s3",
                "PutObject",
                (SdkPojo) object,
                Map.of(
                        "Bucket",
                        "b",
                        "Key",
                        "k",
                        "Metadata",
                        Map.of("a", "b"),
                        "Expires",
                        "2026-01-31T12:00:00+01:00"));
        assertThat(object.build().metadata()).isEqualTo(Map.of("a", "b"));
        assertThat(object.build().expires()).isEqualTo(Instant.parse("2026-01-31T11:00:00Z"));
    }

    private static void fill(String service, String operation, SdkPojo builder, Map<String, ?> parameters) {
        new Parameters(service, operation, null).fill(builder, parameters, "");
    }

    static Stream<Object> times() {
        Instant time = Instant.parse("2026-01-31T00:00:00Z");
        return Stream.of(
                time,
                Date.from(time),
                "2026-01-31T00:00:00Z",
                "2026-01-31T01:00:00+01:00",
                "2026-01-31",
                LocalDate.parse("2026-01-31"),
                ZonedDateTime.parse("2026-01-31T00:00:00Z[UTC]"),
                time.getEpochSecond());
    }

    @ParameterizedTest
    @MethodSource("times")
    void takesTimesInEveryForm(Object time) {
        assertThat(Scalars.convert(MarshallingType.INSTANT, time)).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @Test
    void takesBytesInEveryFormThatJavaHasForThem(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("blob"), "blob");
        byte[] bytes = "blob".getBytes(StandardCharsets.UTF_8);
        for (Object given : List.of(
                "blob",
                bytes,
                file,
                new ByteArrayInputStream(bytes),
                ByteBuffer.wrap(bytes),
                SdkBytes.fromByteArray(bytes))) {
            assertThat(Scalars.convert(MarshallingType.SDK_BYTES, given)).isEqualTo(SdkBytes.fromByteArray(bytes));
        }
        assertThatThrownBy(() -> Scalars.convert(MarshallingType.SDK_BYTES, folder.resolve("none")))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("none can't be read");
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(MarshallingType.INTEGER, 5L, 5),
                Arguments.of(MarshallingType.INTEGER, 5.0, 5),
                Arguments.of(MarshallingType.INTEGER, 5.5, null),
                Arguments.of(MarshallingType.INTEGER, Double.NaN, null),
                Arguments.of(MarshallingType.LONG, 5, 5L),
                Arguments.of(MarshallingType.DOUBLE, 5, 5.0),
                Arguments.of(MarshallingType.DOUBLE, 0.1f, 0.1),
                Arguments.of(MarshallingType.DOUBLE, (1L << 53) + 1, null),
                Arguments.of(MarshallingType.DOUBLE, new java.math.BigDecimal("0.12345678901234567890"), null),
                Arguments.of(MarshallingType.FLOAT, 0.5, 0.5f),
                Arguments.of(MarshallingType.FLOAT, 1e40, null),
                Arguments.of(MarshallingType.BOOLEAN, "true", null),
                Arguments.of(MarshallingType.STRING, StatusType.ACTIVE, "Active"),
                Arguments.of(MarshallingType.DOCUMENT, List.of(1, "a", Map.of("b", true)), document()));
    }

    private static Document document() {
        return Document.fromList(List.of(
                Document.fromNumber(new java.math.BigDecimal(1)),
                Document.fromString("a"),
                Document.fromMap(Map.of("b", Document.fromBoolean(true)))));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void convertsFaithfullyOrNotAtAll(MarshallingType<?> type, Object given, Object converted) {
        assertThat(Scalars.convert(type, given)).isEqualTo(converted);
    }
}
