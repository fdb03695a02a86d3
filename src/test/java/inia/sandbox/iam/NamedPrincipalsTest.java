package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.sandbox.sts.StsSandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Policies of roles, buckets and queues name who is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedPrincipalsTest {
    private final StsSandbox sandbox = new StsSandbox();
    private final IamClient iam = sandbox.iam(sandbox.root());
    private final S3Client s3 = sandbox.s3(sandbox.root());
    private final SqsClient sqs = sandbox.sqs(sandbox.root());
    private String queue;

    @BeforeAll
    void make() {
        iam.createUser(user -> user.userName("bob").path("/staff/"));
        sandbox.role("builder", StsSandbox.trust("{\"Service\":\"ec2.amazonaws.com\"}", ""));
        s3.createBucket(create -> create.bucket("named"));
        queue = sqs.createQueue(create -> create.queueName("named")).queueUrl();
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static String policy(String principal, String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + principal
                + "\"},\"Action\":\"" + action + "\"" + (resource == null ? "" : ",\"Resource\":\"" + resource + "\"")
                + "}}";
    }

    private static String refusal(Runnable asked) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, asked::run);
        return refused == null
                ? "taken"
                : refused.awsErrorDetails().errorCode() + ": "
                        + refused.awsErrorDetails().errorMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::123456789012:user/staff/bob,true",
        "arn:aws:iam::123456789012:role/builder,true",
        "arn:aws:iam::123456789012:root,true",
        "123456789012,true",
        "*,true",
        "arn:aws:iam::999988887777:user/of-an-account-elsewhere,true",
        "arn:aws:iam::123456789012:user/bob,false",
        "arn:aws:iam::123456789012:user/nobody,false",
        "arn:aws:iam::123456789012:role/bob,false",
        "arn:aws:iam::123456789012:role/none,false",
    })
    void refusesUsersAndRolesThatAreNotThere(String principal, boolean there) {
        String trust = policy(principal, "sts:AssumeRole", null);
        assertThat(refusal(() -> iam.updateAssumeRolePolicy(
                        update -> update.roleName("builder").policyDocument(trust))))
                .isEqualTo(
                        there
                                ? "taken"
                                : "MalformedPolicyDocument: Invalid principal in policy: \"AWS\":\"" + principal
                                        + "\"");
        String bucket =
                policy(principal.equals("*") ? "123456789012" : principal, "s3:GetObject", "arn:aws:s3:::named/*");
        assertThat(refusal(() -> s3.putBucketPolicy(put -> put.bucket("named").policy(bucket))))
                .isEqualTo(there ? "taken" : "MalformedPolicy: Invalid principal in policy");
        String messages = policy(principal, "sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:named");
        assertThat(refusal(() -> sqs.setQueueAttributes(
                        set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.POLICY, messages)))))
                .matches(there ? "taken" : ".*InvalidAttributeValue.*: Invalid value for the parameter Policy\\.");
    }
}
