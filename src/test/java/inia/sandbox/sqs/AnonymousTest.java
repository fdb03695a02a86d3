package inia.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Callers who sign nothing. */
class AnonymousTest {
    @Test
    void mayDoWhatTheQueuesPolicyGivesEverybody() {
        try (QueueSandbox queues = new QueueSandbox();
                SqsClient anybody = SqsClient.builder()
                        .endpointOverride(queues.sandbox().endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            String url = queues.queue();
            assertThatThrownBy(
                            () -> anybody.sendMessage(send -> send.queueUrl(url).messageBody("x")))
                    .isInstanceOfSatisfying(SqsException.class, refusal -> {
                        assertThat(refusal.statusCode()).isEqualTo(403);
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
                    });
            queues.set(
                    url,
                    "Policy",
                    "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\","
                            + "\"Action\":\"sqs:SendMessage\",\"Resource\":\"" + queues.arn(url) + "\"}}");
            anybody.sendMessage(send -> send.queueUrl(url).messageBody("from anybody"));
            assertThatThrownBy(() -> anybody.receiveMessage(receive -> receive.queueUrl(url)))
                    .isInstanceOf(SqsException.class);
            assertThatThrownBy(() -> anybody.listQueues()).isInstanceOf(SqsException.class);
            assertThatThrownBy(() -> anybody.createQueue(create -> create.queueName("theirs")))
                    .isInstanceOfSatisfying(
                            SqsException.class,
                            refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
            assertThat(queues.receive(url, 1).get(0).body()).isEqualTo("from anybody");
        }
    }
}
