package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The state's file is put aside, which no write survives: as a full disk is, but on every machine. */
class FullDiskTest {
    @TempDir
    Path temporary;

    @Test
    void refusesWritesClearlyAndGoesOnReading() throws IOException {
        Path home = temporary.resolve("home");
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam =
                        Clients.of(IamClient.builder(), sandbox, "default").build();
                S3Client s3 = Clients.s3(sandbox);
                SqsClient sqs =
                        Clients.of(SqsClient.builder(), sandbox, "default").build()) {
            s3.createBucket(bucket -> bucket.bucket("photos"));
            s3.putObject(put -> put.bucket("photos").key("cat"), RequestBody.fromString("meow"));
            String url = sqs.createQueue(queue -> queue.queueName("work")).queueUrl();
            sqs.sendMessage(message -> message.queueUrl(url).messageBody("job"));
            Path journal = home.resolve("store/journal-1");
            Path aside = temporary.resolve("aside");
            Files.move(journal, aside);

            fails("InternalFailure", () -> iam.createUser(user -> user.userName("alice")));
            fails(
                    "InternalError",
                    () -> s3.putObject(put -> put.bucket("photos").key("cat"), RequestBody.fromString("hiss")));
            fails(
                    "InternalError",
                    () -> s3.putObject(
                            put -> put.bucket("photos").key("dog"), RequestBody.fromBytes(new byte[50_000])));
            fails(
                    "InternalFailure",
                    () -> sqs.sendMessage(message -> message.queueUrl(url).messageBody("lost")));
            fails("InternalFailure", () -> sqs.deleteQueue(delete -> delete.queueUrl(url)));
            assertThatThrownBy(sandbox::reset).hasMessageContaining("Nothing was changed");
            assertThat(iam.listUsers().users()).extracting(User::userName).containsExactly("admin");
            assertThat(s3.getObjectAsBytes(get -> get.bucket("photos").key("cat"))
                            .asUtf8String())
                    .isEqualTo("meow");

            Files.move(aside, journal);
            iam.createUser(user -> user.userName("alice"));
            s3.putObject(put -> put.bucket("photos").key("dog"), RequestBody.fromBytes(new byte[50_000]));
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                            .messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("job"));
        }
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam =
                        Clients.of(IamClient.builder(), sandbox, "default").build()) {
            assertThat(iam.listUsers().users()).extracting(User::userName).containsExactly("admin", "alice");
        }
    }

    private static void fails(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(500);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.awsErrorDetails().errorMessage()).contains("Can't write", "Nothing was changed");
        });
    }
}
