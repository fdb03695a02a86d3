package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

class TableTest {
    private static Result result(SdkResponse response) {
        return new Result(response, null, 1);
    }

    private static Result users(int count) {
        return result(ListUsersResponse.builder()
                .users(IntStream.range(0, count)
                        .mapToObj(i -> User.builder()
                                .userName("user" + i)
                                .path("/")
                                .createDate(Instant.parse("2026-01-31T12:00:00Z"))
                                .build())
                        .toList())
                .build());
    }

    @Test
    void showsWhatIsListedInItsOwnColumns() {
        assertThat(users(2).table()).hasToString("""

                Path  UserName  CreateDate
                ----  --------  --------------------
                /     user0     2026-01-31T12:00:00Z
                /     user1     2026-01-31T12:00:00Z""");
        assertThat(result(ListQueuesResponse.builder().queueUrls("http://a").build())
                        .table())
                .hasToString("\nValue\n--------\nhttp://a");
        assertThat(users(0).table()).hasToString("(no rows)");
    }

    @Test
    void showsColumnsOfYourChoice() {
        assertThat(users(1).table("Name: UserName, Path, Short: join('', [UserName, 'a:b, c'])"))
                .hasToString("""

                        Name   Path  Short
                        -----  ----  ------------
                        user0  /     user0a:b, c""".replace("------------", "-----------"));
        assertThat(users(3).table("Users[1:]", "UserName")).hasToString("\nUserName\n--------\nuser1\nuser2");
    }

    @Test
    void cutsTheWidestColumnsUntilAllFit() {
        Table table = Table.of(List.of(Map.of("Name", "alice", "Text", "x".repeat(300))), "Name, Text");
        assertThat(table.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(table.width(20).text()).endsWith("alice  xxxxxxxxxx...");
    }

    @Test
    void fitsWhatJShellShows() {
        Table table = users(1000).table();
        assertThat(table.toString()).hasSizeLessThan(1000).endsWith(" more rows. show(x) prints them all.");
        assertThat(table.text()).contains("user999");
    }

    @Test
    void masksSecrets() {
        Result key = result(CreateAccessKeyResponse.builder()
                .accessKey(k -> k.accessKeyId("AKIA1").secretAccessKey("hush-hush"))
                .build());
        assertThat(key.table().text()).contains("AKIA1", "****").doesNotContain("hush");
        assertThat(key.table("Key: SecretAccessKey").text()).doesNotContain("hush");
        assertThat(key.table("[@]", "Key: AccessKey.SecretAccessKey").text()).doesNotContain("hush");
        assertThat(key.table("[@]", "AccessKey").text()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name:", ": UserName", "UserName,", "Name: [", "UserName)"})
    void refusesColumnsThatAreNone(String columns) {
        Result users = users(1);
        assertThatThrownBy(() -> users.table(columns)).isInstanceOf(ParameterException.class);
    }
}
