package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Several accounts in one sandbox: apart, and each with a root of its own. */
class AccountsTest {
    private static final String OTHER = "222233334444";
    private static final String ROOT = "root-" + OTHER;

    private static String post(Sandbox sandbox, String path, String header) throws IOException {
        return Raw.send(
                sandbox.endpoint(),
                "POST " + path + " HTTP/1.1\nHost: 127.0.0.1\n" + header + "Content-Length: 0\nConnection: close\n\n");
    }

    @Test
    void areMadeOverLoopbackAndTellTheirSecretOnce() throws IOException {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory())) {
            String made = post(sandbox, "/_sandbox/accounts/" + OTHER, "");
            assertThat(made)
                    .startsWith("HTTP/1.1 201 ")
                    .contains("\"account\":\"222233334444\"", "\"profile\":\"root-222233334444\"", "secretAccessKey");
            Identity root = sandbox.identities().get(2);
            assertThat(made).contains(root.accessKeyId(), root.secretAccessKey());
            assertThat(post(sandbox, "/_sandbox/accounts/" + OTHER, ""))
                    .startsWith("HTTP/1.1 200 ")
                    .contains(root.accessKeyId())
                    .doesNotContain("secretAccessKey");
            assertThat(post(sandbox, "/_sandbox/accounts/2222", "")).startsWith("HTTP/1.1 400 ");
            assertThat(post(sandbox, "/_sandbox/accounts/222233334445", "Origin: http://example.com\n"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(Raw.send(
                            sandbox.endpoint(),
                            "POST /_sandbox/accounts/222233334445 HTTP/1.1\nHost: rebound.example.com:4570\n"
                                    + "Content-Length: 0\nConnection: close\n\n"))
                    .startsWith("HTTP/1.1 403 ");
            try (StsClient sts = Clients.of(StsClient.builder(), sandbox, ROOT).build()) {
                assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::222233334444:root");
            }
        }
    }

    @Test
    void seeNothingOfEachOther() {
        SandboxOptions options = SandboxOptions.memory().withAccounts(List.of(OTHER));
        try (Sandbox sandbox = Sandbox.open(options);
                IamClient ours =
                        Clients.of(IamClient.builder(), sandbox, "root").build();
                IamClient theirs =
                        Clients.of(IamClient.builder(), sandbox, ROOT).build();
                SqsClient ourQueues =
                        Clients.of(SqsClient.builder(), sandbox, "root").build();
                SqsClient theirQueues =
                        Clients.of(SqsClient.builder(), sandbox, ROOT).build();
                S3Client ourBuckets = s3(sandbox, "root");
                S3Client theirBuckets = s3(sandbox, ROOT)) {
            ours.createUser(user -> user.userName("alice"));
            assertThat(theirs.listUsers().users()).isEmpty();
            assertThat(theirs.createUser(user -> user.userName("alice")).user().arn())
                    .isEqualTo("arn:aws:iam::222233334444:user/alice");

            String url = ourQueues.createQueue(queue -> queue.queueName("jobs")).queueUrl();
            assertThat(url).endsWith("/123456789012/jobs");
            assertThat(theirQueues.listQueues().queueUrls()).isEmpty();
            assertThatThrownBy(
                    () -> theirQueues.sendMessage(send -> send.queueUrl(url).messageBody("hi")));
            assertThat(theirQueues.createQueue(queue -> queue.queueName("jobs")).queueUrl())
                    .endsWith("/222233334444/jobs");

            ourBuckets.createBucket(bucket -> bucket.bucket("photos"));
            ourBuckets.putObject(put -> put.bucket("photos").key("a"), RequestBody.fromString("a"));
            assertThat(theirBuckets.listBuckets().buckets()).isEmpty();
            assertThatThrownBy(() -> theirBuckets.createBucket(bucket -> bucket.bucket("photos")))
                    .isInstanceOf(BucketAlreadyExistsException.class);
            assertThatThrownBy(() -> theirBuckets.getObjectAsBytes(
                            get -> get.bucket("photos").key("a")))
                    .hasMessageContaining("Access Denied");
            assertThatThrownBy(() -> theirBuckets.deleteBucket(delete -> delete.bucket("photos")))
                    .hasMessageContaining("Access Denied");
        }
    }

    private static S3Client s3(Sandbox sandbox, String profile) {
        return Clients.of(S3Client.builder().forcePathStyle(true), sandbox, profile)
                .build();
    }

    @Test
    void surviveRestartsAndResets(@TempDir Path home) {
        Identity root;
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home))) {
            root = sandbox.account(OTHER);
        }
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home))) {
            assertThat(sandbox.identities()).contains(root);
            sandbox.reset();
            assertThat(sandbox.identities()).contains(root);
            assertThat(sandbox.account(OTHER)).isEqualTo(root);
            try (IamClient theirs =
                    Clients.of(IamClient.builder(), sandbox, ROOT).build()) {
                assertThat(theirs.listUsers().users()).isEmpty();
            }
        }
    }

    @Test
    void furnishesAnAccountThatWasMadeWhereEverybodyIsLetIn(@TempDir Path home) {
        try (Sandbox sandbox = Sandbox.open(new SandboxOptions(home, true, 0, true));
                IamClient anybody = Clients.of(IamClient.builder(), sandbox.endpoint(), "any", "thing")
                        .build()) {
            assertThat(anybody.listUsers().users()).isEmpty();
            anybody.createUser(user -> user.userName("alice"));
        }
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient admin =
                        Clients.of(IamClient.builder(), sandbox, "default").build()) {
            assertThat(admin.listUsers().users()).extracting("userName").containsExactly("admin", "alice");
        }
    }
}
