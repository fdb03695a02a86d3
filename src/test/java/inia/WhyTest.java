package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.NotSentException;
import inia.client.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {
    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "iam:List*", "Resource": "*",
               "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}},
              {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::notes*"},
              {"Sid": "KeepBuckets", "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"}]}""";

    @TempDir
    private static Path home;

    private static Aws aws;
    private static Session rosa;

    @BeforeAll
    static void meetRosa() {
        aws = Aws.local(home);
        Client iam = aws.client("iam");
        iam.call("CreateUser", "UserName", "rosa");
        iam.call("PutUserPolicy", "UserName", "rosa", "PolicyName", "look", "PolicyDocument", POLICY);
        Result key = iam.call("CreateAccessKey", "UserName", "rosa");
        rosa = aws.configure(
                "rosa", (String) key.search("AccessKey.AccessKeyId"), (String) key.search("AccessKey.SecretAccessKey"));
    }

    private static Why whyRefused(String service, String operation, Object... parameters) {
        Client client = rosa.client(service);
        AwsException refused = catchThrowableOfType(AwsException.class, () -> client.call(operation, parameters));
        return aws.why(refused.requestId());
    }

    @Test
    void namesTheConditionThatDidNotHoldAndWhatTheRequestHad() {
        Why why = whyRefused("iam", "ListUsers");
        assertThat(why.allowed()).isFalse();
        assertThat(why.principal()).isEqualTo("arn:aws:iam::123456789012:user/rosa");
        assertThat(why.permissions().get(0).statements())
                .extracting(Why.Statement::verdict)
                .containsExactly("CONDITION_FAILS", "ACTION_DIFFERS", "ACTION_DIFFERS");
        assertThat(why.toString())
                .contains("Refused: user/rosa asked for iam:ListUsers")
                .contains("decided by    no statement")
                .contains(
                        "came near     policy look of user/rosa, statement 1 (Allow), but its condition does not hold:")
                .contains("IpAddress aws:SourceIp [203.0.113.0/24]")
                .contains("the request has [127.0.0.1]")
                .contains("{\"Effect\": \"Allow\", \"Action\": \"iam:ListUsers\", \"Resource\": ");
    }

    @Test
    void namesTheStatementForOtherResources() {
        Why why = whyRefused("s3", "CreateBucket", "Bucket", "other");
        assertThat(why.permissions().get(0).resource()).isEqualTo("arn:aws:s3:::other");
        assertThat(why.toString()).contains("policy look of user/rosa, statement 2 (Allow), but for other resources");
    }

    @Test
    void namesTheDenyThatDecided() {
        Why why = whyRefused("s3", "DeleteBucket", "Bucket", "notes1");
        assertThat(why.permissions().get(0).outcome()).isEqualTo("EXPLICIT_DENY");
        assertThat(why.toString())
                .contains("decided by    policy look of user/rosa, statement KeepBuckets: Deny")
                .contains("change or remove that Deny");
    }

    @Test
    void theStatementThatItSuggestsAllowsTheCall() {
        Why why = whyRefused("sqs", "ListQueues");
        String document = "{\"Version\": \"2012-10-17\", \"Statement\": "
                + why.permissions().get(0).missingStatement() + "}";
        aws.client("iam").call("PutUserPolicy", "UserName", "rosa", "PolicyName", "more", "PolicyDocument", document);
        Result queues = rosa.client("sqs").call("ListQueues");
        Why allowed = aws.why((String) queues.search("ResponseMetadata.RequestId"));
        assertThat(allowed.allowed()).isTrue();
        assertThat(allowed.toString()).contains("decided by    policy more of user/rosa, statement 1: Allow");
    }

    @Test
    void explainsWhatNeedsNoPermissionAndWhatNobodyLimits() {
        Result identity = rosa.client("sts").call("GetCallerIdentity");
        assertThat(aws.why((String) identity.search("ResponseMetadata.RequestId"))
                        .toString())
                .contains("needs no permission");
        Result users = aws.session("root").client("iam").call("ListUsers");
        assertThat(aws.why((String) users.search("ResponseMetadata.RequestId")).toString())
                .contains("the account's root");
    }

    @Test
    void saysWhenItDoesNotKnowTheCall() {
        assertThatThrownBy(() -> aws.why("../reset"))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("keeps no decision about that call");
    }
}
