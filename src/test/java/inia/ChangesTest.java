package inia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    @TempDir
    Path home;

    private Aws aws;

    @BeforeEach
    void open() {
        aws = Aws.local(home);
    }

    private void make(String user) {
        aws.client("iam").call("create_user", "UserName", user);
    }

    @Test
    void tellsAtFirstWhatWasDoneSinceTheSandboxWasMade() {
        make("alice");
        Object url = aws.client("sqs").call("create_queue", "QueueName", "work").get("QueueUrl");
        aws.client("sqs").call("send_message", "QueueUrl", url, "MessageBody", "job");
        assertThat(aws.sandbox().changes()).containsExactly("+ iam user alice", "+ sqs queue work (1 message)");
        assertThat(aws.sandbox().changes()).hasToString("No changes.");
    }

    @Test
    void tellsAtFirstThatNothingWasDone() {
        assertThat(aws.sandbox().changes()).hasToString("No changes.");
        aws.client("iam").call("delete_group", "GroupName", group());
        assertThat(aws.sandbox().changes()).isEmpty();
    }

    private Object group() {
        return aws.client("iam").call("create_group", "GroupName", "staff").search("Group.GroupName");
    }

    @Test
    void tellsAfterAResetOnlyWhatIsGone() {
        make("alice");
        aws.sandbox().changes();
        aws.sandbox().reset();
        assertThat(aws.sandbox().changes()).containsExactly("- iam user alice");
    }

    @Test
    void tellsWhatWasAddedChangedAndRemoved() {
        make("alice");
        aws.client("s3").call("create_bucket", "Bucket", "photos");
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "cat", "Body", "meow");
        Object work =
                aws.client("sqs").call("create_queue", "QueueName", "work").get("QueueUrl");
        Object jobs =
                aws.client("sqs").call("create_queue", "QueueName", "jobs").get("QueueUrl");
        aws.sandbox().snapshot("start");
        assertThat(aws.sandbox().changes("start")).isEmpty();
        assertThat(aws.sandbox().changes())
                .contains("+ iam user alice", "+ s3 bucket photos", "+ s3 object photos/cat", "+ sqs queue work");
        assertThat(aws.sandbox().changes()).isEmpty();

        aws.client("iam").call("create_group", "GroupName", "staff");
        aws.client("iam").call("create_login_profile", "UserName", "alice", "Password", "Sup3r-secret!");
        aws.client("s3")
                .call(
                        "put_bucket_versioning",
                        "Bucket",
                        "photos",
                        "VersioningConfiguration",
                        Map.of("Status", "Enabled"));
        aws.client("s3").call("put_object", "Bucket", "photos", "Key", "cat", "Body", "purr");
        aws.client("sqs").call("send_message", "QueueUrl", jobs, "MessageBody", "job 1");
        aws.client("sqs").call("send_message", "QueueUrl", jobs, "MessageBody", "job 2");
        aws.client("sqs").call("delete_queue", "QueueUrl", work);
        aws.session("default", "eu-west-2").client("sqs").call("create_queue", "QueueName", "there");
        aws.sandbox().account("333344445555").client("iam").call("create_user", "UserName", "eve");
        List<String> told = List.of(
                "+ iam account 333344445555",
                "+ iam group staff",
                "~ iam user alice",
                "+ iam user eve (333344445555)",
                "~ s3 bucket photos",
                "~ s3 object photos/cat",
                "~ sqs queue jobs (2 messages more)",
                "+ sqs queue there (eu-west-2)",
                "- sqs queue work");
        Changes changes = aws.sandbox().changes();
        assertThat(changes).containsAll(told);
        assertThat(changes).filteredOn(line -> !line.contains("access-key")).hasSameSizeAs(told);
        assertThat(changes.toString()).contains("\n~ iam user alice\n");
        aws.sandbox().restore("start");
        assertThat(aws.sandbox().changes("start"))
                .filteredOn(line -> !line.contains("333344445555"))
                .isEmpty();
        assertThat(aws.sandbox().changes()).contains("- iam group staff", "+ sqs queue work");
        assertThat(aws.sandbox().changes()).hasToString("No changes.");
    }
}
