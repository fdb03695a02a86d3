package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.client.NotSentException;
import inia.client.UnknownNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxControlsTest {
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
    void makesAnotherAccountWithItsOwnRoot() throws Exception {
        Session other = aws.sandbox().account("222233334444");

        assertThat(other.identity().arn()).isEqualTo("arn:aws:iam::222233334444:root");
        assertThat(users(other)).isEqualTo(List.of());
        assertThat(aws.availableProfiles()).contains("default", "root", "root-222233334444");
        assertThat(Files.readString(home.resolve("config")))
                .contains("[profile root-222233334444]", "endpoint_url = " + aws.endpoint());
        // The same account, with the same keys, however often it is asked for.
        Session again = aws.sandbox().account("222233334444");
        assertThat(again.client("iam").call("create_user", "UserName", "eve").search("User.Arn"))
                .isEqualTo("arn:aws:iam::222233334444:user/eve");
        assertThat(users(other)).isEqualTo(List.of("eve"));
        assertThat(users(aws.session())).isEqualTo(List.of("admin"));
        assertThat(aws.sandbox().account("123456789012").identity().arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThatThrownBy(() -> aws.sandbox().account("22223333"))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("twelve digits");
    }

    @Test
    void goesBackToASnapshotWithAllThatWasInIt() throws Exception {
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        make("alice");
        aws.client("s3").call("create_bucket", "Bucket", "photos");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "cat", "Body", large);
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "dog", "Body", "small");
        Object url = aws.client("sqs").call("create_queue", "QueueName", "work").get("QueueUrl");
        aws.client("sqs").call("send_message", "QueueUrl", url, "MessageBody", "job 1");
        aws.sandbox().snapshot("start");

        aws.client("iam").call("delete_user", "UserName", "alice");
        make("bob");
        aws.client("s3").call("delete_object", "Bucket", "photos", "Key", "cat");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "dog", "Body", new byte[50_000]);
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "new", "Body", new byte[50_000]);
        aws.client("sqs").call("delete_queue", "QueueUrl", url);
        aws.sandbox().reset();
        assertThat(aws.sandbox().snapshots()).contains("start");
        aws.sandbox().restore("start");

        assertThat(users(aws.session())).isEqualTo(List.of("admin", "alice"));
        assertThat(aws.client("s3").call("list_objects_v2", "Bucket", "photos").search("Contents[].Key"))
                .isEqualTo(List.of("cat", "dog"));
        assertThat(body("cat").readAllBytes()).isEqualTo(large);
        assertThat(body("dog").readAllBytes()).isEqualTo("small".getBytes());
        assertThat(aws.client("sqs").call("receive_message", "QueueUrl", url).search("Messages[].Body"))
                .isEqualTo(List.of("job 1"));
        // What is restored is kept like anything else.
        make("carol");
        assertThat(users(aws.session())).isEqualTo(List.of("admin", "alice", "carol"));
        aws.sandbox().restore("start").deleteSnapshot("start");
        assertThat(body("cat").readAllBytes()).isEqualTo(large);
        assertThat(users(aws.session())).isEqualTo(List.of("admin", "alice"));
    }

    private static java.io.InputStream body(String key) {
        return (java.io.InputStream) aws.client("s3")
                .call("get_object", "Bucket", "photos", "Key", key)
                .get("Body");
    }

    @Test
    void namesTheNearestSnapshot() {
        aws.sandbox().snapshot("lesson-1");
        assertThatThrownBy(() -> aws.sandbox().restore("leson-1"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("Did you mean 'lesson-1'?");
        assertThatThrownBy(() -> aws.sandbox().snapshot("../x"))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("letters");
        assertThat(aws.sandbox().deleteSnapshot("lesson-1").snapshots()).doesNotContain("lesson-1");
    }

    @Test
    void showsChangesToReadsWhenTheyHaveSettled() {
        make("alice");
        aws.client("s3").call("create_bucket", "Bucket", "photos");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "cat", "Body", "old");
        aws.sandbox().settle(Duration.ofMinutes(5));
        assertThat(users(aws.session())).isEqualTo(List.of("admin", "alice"));

        make("bob");
        aws.client("iam").call("delete_user", "UserName", "alice");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "cat", "Body", "newer");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "dog", "Body", "dog");
        assertThat(users(aws.session())).isEqualTo(List.of("admin", "alice"));
        assertThatThrownBy(() -> aws.client("iam").call("get_user", "UserName", "bob"))
                .isInstanceOfSatisfying(
                        AwsException.class, e -> assertThat(e.code()).isEqualTo("NoSuchEntity"));
        assertThat(aws.client("s3").call("list_objects_v2", "Bucket", "photos").search("Contents[].[Key, Size]"))
                .isEqualTo(List.of(List.of("cat", 3L)));
        assertThat(body("cat")).hasContent("old");
        // Writes go by the newest state.
        assertThatThrownBy(() -> make("bob"))
                .isInstanceOfSatisfying(
                        AwsException.class, e -> assertThat(e.code()).isEqualTo("EntityAlreadyExists"));

        aws.sandbox().clock().advance(Duration.ofMinutes(5));
        assertThat(users(aws.session())).isEqualTo(List.of("admin", "bob"));
        assertThat(body("cat")).hasContent("newer");
        assertThat(aws.client("s3").call("list_objects_v2", "Bucket", "photos").search("KeyCount"))
                .isEqualTo(2);
    }

    @Test
    void logsEveryCallWithoutSecrets() {
        aws.client("iam").call("create_user", "UserName", "alice");
        aws.client("iam").call("create_login_profile", "UserName", "alice", "Password", "Sup3r-secret!");
        assertThatThrownBy(() -> once.client("iam").call("get_user", "UserName", "nobody"))
                .isInstanceOf(AwsException.class);
        LoggedCalls log = aws.sandbox().log();

        assertThat(log.search("[].[Operation, Status, Error, Decision]"))
                .isEqualTo(List.of(
                        Arrays.asList("CreateUser", 200, null, "allowed"),
                        Arrays.asList("CreateLoginProfile", 200, null, "allowed"),
                        Arrays.asList("GetUser", 404, "NoSuchEntity", "allowed")));
        assertThat(log.get(1).get("Parameters").toString()).contains("UserName=alice", "Password=****");
        assertThat(log.get(0).get("Caller")).isEqualTo("arn:aws:iam::123456789012:user/admin");
        assertThat(log.toString())
                .contains("CreateLoginProfile", "user/admin ", "allowed")
                .doesNotContain("Sup3r");
    }

    @Test
    void printsTheLinesForOtherClients() {
        assertThat(new ClientLines(aws.endpoint(), Path.of("/some where")).text())
                .contains("export AWS_ENDPOINT_URL=" + aws.endpoint())
                .contains("export AWS_CONFIG_FILE='/some where/config'", "s3_use_path_style", "boto3");
    }

    @Test
    void makesTheSameIdsAndDatesEachTimeWhenFixed() {
        try {
            aws.sandbox().fixed();
            List<Object> first = made();
            aws.client("iam").call("list_users");
            aws.sandbox().reset();
            make("somebody-else");
            assertThat(made()).isEqualTo(first);
            assertThat(made("second")).isNotEqualTo(made("third"));
            assertThat(aws.sandbox().toString()).contains("come out the same");
        } finally {
            aws.sandbox().fixed(false);
        }
        assertThat(aws.sandbox().clock().isFrozen()).isFalse();
    }

    private static List<Object> made() {
        return made("alice");
    }

    private static List<Object> made(String user) {
        aws.client("s3").call("create_bucket", "Bucket", user);
        aws.client("s3")
                .call("put_bucket_versioning", "Bucket", user, "VersioningConfiguration", Map.of("Status", "Enabled"));
        Object url = aws.client("sqs").call("create_queue", "QueueName", user).get("QueueUrl");
        return List.of(
                aws.client("iam").call("create_user", "UserName", user).search("[User.UserId, User.CreateDate]"),
                aws.client("iam")
                        .call("create_access_key", "UserName", user)
                        .search("AccessKey.[AccessKeyId, SecretAccessKey]"),
                aws.client("iam").call("list_groups").search("ResponseMetadata.RequestId"),
                aws.client("s3")
                        .call("put_object", "Bucket", user, "Key", "k", "Body", "x")
                        .search("VersionId"),
                aws.client("sqs")
                        .call("send_message", "QueueUrl", url, "MessageBody", "x")
                        .search("MessageId"));
    }
}
