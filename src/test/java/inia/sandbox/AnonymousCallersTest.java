package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.sandbox.sts.StsSandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Whoever does not say who he is comes in where the policy of a bucket or queue lets everybody, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymousCallersTest {
    private final StsSandbox sandbox = new StsSandbox();
    private final SqsClient anybody = SqsClient.builder()
            .endpointOverride(sandbox.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build();
    private String queue;

    @BeforeAll
    void make() {
        SqsClient sqs = sandbox.sqs(sandbox.root());
        queue = sqs.createQueue(create -> create.queueName("open")
                        .attributes(Map.of(
                                QueueAttributeName.POLICY,
                                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\","
                                        + "\"Action\":\"sqs:SendMessage\","
                                        + "\"Resource\":\"arn:aws:sqs:us-east-1:123456789012:open\"}}")))
                .queueUrl();
        S3Client s3 = sandbox.s3(sandbox.root());
        s3.createBucket(create -> create.bucket("open"));
        s3.deletePublicAccessBlock(delete -> delete.bucket("open"));
        s3.putBucketPolicy(put -> put.bucket("open")
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\","
                        + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::open/public/*\"}}"));
        for (String key : new String[] {"public/k", "private/k"}) {
            s3.putObject(put -> put.bucket("open").key(key), RequestBody.fromString("hello"));
        }
    }

    @AfterAll
    void close() {
        anybody.close();
        sandbox.close();
    }

    private static String refusal(Runnable asked) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, asked::run);
        assertThat(refused.statusCode()).isBetween(400, 499);
        return refused.awsErrorDetails().errorCode() + ": "
                + refused.awsErrorDetails().errorMessage();
    }

    @Test
    void sendWhereAQueuesPolicyLetsThem() {
        assertThat(anybody.sendMessage(send -> send.queueUrl(queue).messageBody("hello"))
                        .messageId())
                .isNotEmpty();
        assertThat(refusal(() -> anybody.receiveMessage(receive -> receive.queueUrl(queue))))
                .contains("AccessDenied");
        assertThat(refusal(() -> anybody.deleteQueue(delete -> delete.queueUrl(queue))))
                .contains("AccessDenied");
        assertThat(refusal(() -> anybody.listQueues())).containsAnyOf("MissingAuthenticationToken", "AccessDenied");
        String none = queue.replace("/open", "/none");
        assertThat(refusal(() -> anybody.sendMessage(send -> send.queueUrl(none).messageBody("hello"))))
                .contains("AccessDenied");
    }

    @Test
    void readWhereABucketsPolicyLetsThem() throws Exception {
        assertThat(status("/open/public/k")).isEqualTo(200);
        assertThat(status("/open/private/k")).isEqualTo(403);
        assertThat(status("/open/public/none")).isEqualTo(403);
        assertThat(status("/open")).isEqualTo(403);
        assertThat(status("/")).isEqualTo(403);
    }

    @Test
    void areToldThatABucketIsNotThere() throws Exception {
        assertThat(status("/none-here/k")).isEqualTo(404);
        assertThat(status("/none-here")).isEqualTo(404);
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(sandbox.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            assertThat(refusal(() ->
                            s3.getObjectAsBytes(get -> get.bucket("none-here").key("k"))))
                    .isEqualTo("NoSuchBucket: The specified bucket does not exist");
            assertThat(refusal(() ->
                            s3.putObject(put -> put.bucket("none-here").key("k"), RequestBody.fromString("hello"))))
                    .startsWith("NoSuchBucket");
            assertThat(refusal(() -> s3.createBucket(create -> create.bucket("none-here"))))
                    .startsWith("AccessDenied");
        }
    }

    private int status(String path) throws Exception {
        URI uri = sandbox.endpoint().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void haveNoIdentityToManage() {
        IamClient iam = IamClient.builder()
                .endpointOverride(sandbox.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        assertThat(refusal(() -> iam.listUsers())).contains("MissingAuthenticationToken");
    }
}
