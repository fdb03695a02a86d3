package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class ResultTest {
    private static Result users(int count) {
        List<User> users = IntStream.range(0, count)
                .mapToObj(i -> User.builder()
                        .userName("user" + i)
                        .path(i % 2 == 0 ? "/" : "/odd/")
                        .createDate(Instant.parse("2026-01-31T12:00:00Z").plusMillis(500L * i))
                        .build())
                .toList();
        return new Result(
                ListUsersResponse.builder().users(users).isTruncated(false).build(), null, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Users[].UserName | ['user0', 'user1', 'user2']",
                "Users[?Path=='/'].UserName | ['user0', 'user2']",
                "Users[0].{n: UserName, p: Path} | {'n': 'user0', 'p': '/'}",
                "length(Users) | 3",
                "Users[-1].UserName | 'user2'",
                "Users[::2].UserName | ['user0', 'user2']",
                "reverse(sort_by(Users, &CreateDate))[].UserName | ['user2', 'user1', 'user0']",
                "Users[?CreateDate > '2026-01-31T12:00:00.2Z'].UserName | ['user1', 'user2']",
                "Users[?CreateDate > '2026-01-31T12:00:00.100Z'].UserName | ['user1', 'user2']",
                "Users[?CreateDate > '2026-01-31T11:00:00Z'].UserName | ['user0', 'user1', 'user2']",
                "Users[1].CreateDate | '2026-01-31T12:00:00.500Z'",
                "starts_with(Users[0].UserName, 'user') | true",
                "Users[?contains(UserName, '1')].Path | ['/odd/']",
                "Marker | null",
                "keys(@) | ['Users', 'IsTruncated', 'ResponseMetadata']",
                "max([`1`, `2.5`]) | 2.5",
                "join('-', Users[].UserName) | 'user0-user1-user2'",
                "IsTruncated == `false` | true",
                "to_string(length(Users)) | '3'",
                "Users[?CreateDate == '2026-01-31T12:00:00Z'].UserName | ['user0']",
                "Users[?UserName > 'user0'].UserName | ['user1', 'user2']",
                "Users[?UserName == `3`] | []"
            })
    void picksByJmespath(String expression, String json) {
        assertThat(Json.whole(users(3).search(expression)).replace('"', '\'')).isEqualTo(json.strip());
    }

    @Test
    void saysWhatIsWrongWithAnExpression() {
        assertThatThrownBy(() -> users(1).search("Users[")).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> users(1).search("abs(Users[0].Path)"))
                .isInstanceOf(ParameterException.class)
                .hasMessageEndingWith("it takes a number, but finds \"/\" (String)");
        assertThatThrownBy(() -> users(1).search("nope(Users)"))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("'nope(Users)' can't be searched for: ");
    }

    @Test
    void printsReadableJson() {
        assertThat(users(2)).hasToString("""
                        {
                          "Users": [
                            {"Path": "/", "UserName": "user0", "CreateDate": "2026-01-31T12:00:00Z"},
                            {
                              "Path": "/odd/",
                              "UserName": "user1",
                              "CreateDate": "2026-01-31T12:00:00.500Z"
                            }
                          ],
                          "IsTruncated": false,
                          "ResponseMetadata": {"RetryAttempts": 0}
                        }""");
    }

    @Test
    void fitsWhatJShellShowsAndSaysHowToSeeTheRest() {
        Result many = users(10000);
        for (Object shown : List.of(many, many.get("Users"), many.search("Users[].UserName"))) {
            assertThat(shown.toString())
                    .hasSizeLessThanOrEqualTo(960)
                    .endsWith("... cut here. show(x) prints it whole, x.search(\"...\") picks from it.");
        }
        assertThat(many.json()).contains("user9999").endsWith("}");
    }

    @Test
    void isEqualByContent() {
        assertThat(users(3)).isEqualTo(users(3)).hasSameHashCodeAs(users(3)).isNotEqualTo(users(2));
        assertThat(users(1).get("IsTruncated")).isEqualTo(false);
        assertThat(Map.copyOf(users(1))).isEqualTo(users(1));
    }

    @Test
    void leavesOutWhatWasNotAnswered() {
        Result empty = new Result(ListUsersResponse.builder().build(), null, 1);
        assertThat(empty.keySet()).containsExactly("ResponseMetadata");
        assertThat(empty).doesNotContainKeys("Users", "Marker");
        Result user = new Result(
                GetUserResponse.builder().user(u -> u.userName("alice")).build(), null, 1);
        assertThat(user.search("User")).isEqualTo(Map.of("UserName", "alice"));
    }

    @Test
    void showsBytesAsTextWhereTheyAreText() {
        Result messages = new Result(
                ReceiveMessageResponse.builder()
                        .messages(m -> m.body("\"quoted\"\n")
                                .messageAttributes(Map.of(
                                        "text", blob("hi".getBytes()), "raw", blob(new byte[] {(byte) 0xff, 0}))))
                        .build(),
                null,
                1);
        assertThat(messages.json())
                .contains("\"Body\": \"\\\"quoted\\\"\\n\"", "\"BinaryValue\": \"hi\"", "\"BinaryValue\": \"/wA=\"");
        assertThat(messages.search("Messages[0].MessageAttributes.text.BinaryValue"))
                .isEqualTo(SdkBytes.fromUtf8String("hi"));
    }

    private static MessageAttributeValue blob(byte[] bytes) {
        return MessageAttributeValue.builder()
                .dataType("Binary")
                .binaryValue(SdkBytes.fromByteArray(bytes))
                .build();
    }
}
