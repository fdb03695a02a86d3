package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.NotSentException;
import inia.client.Result;
import inia.client.ServiceCatalog;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

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
                .contains("came near     policy look of user/rosa, statement 1 (Allow), but its condition\n"
                        + "                does not hold:\n")
                .contains("IpAddress aws:SourceIp [203.0.113.0/24]")
                .contains("the request has [127.0.0.1]")
                .contains("{\"Effect\": \"Allow\", \"Action\": \"iam:ListUsers\",\n                 \"Resource\": ");
    }

    @Test
    void namesTheStatementForOtherResources() {
        Why why = whyRefused("s3", "CreateBucket", "Bucket", "other");
        assertThat(why.permissions().get(0).resource()).isEqualTo("arn:aws:s3:::other");
        assertThat(why.toString())
                .contains("policy look of user/rosa, statement 2 (Allow), but for other\n                resources\n");
    }

    @Test
    void tellsWhichCallNeededAPermissionOfAnotherName() {
        aws.client("iam").call("CreateInstanceProfile", "InstanceProfileName", "web");
        assertThat(whyRefused("iam", "AddRoleToInstanceProfile", "InstanceProfileName", "web", "RoleName", "r")
                        .toString())
                .contains("asked for iam:PassRole\n  on            arn:aws:iam::123456789012:role/r\n"
                        + "  needed for    AddRoleToInstanceProfile\n");
    }

    /** The statement of a bucket's policy names rosa by her ARN, though it is kept with her id. */
    @Test
    void fitsATerminalAndShowsStatementsAsTheirOwnerSeesThem() {
        Client s3 = aws.client("s3");
        s3.call("CreateBucket", "Bucket", "notes-of-all");
        s3.call(
                "PutBucketPolicy",
                "Bucket",
                "notes-of-all",
                "Policy",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"NotRosa\",\"Effect\":\"Deny\",\"Principal\":"
                        + "{\"AWS\":\"arn:aws:iam::123456789012:user/rosa\"},\"Action\":\"s3:ListBucket\","
                        + "\"Resource\":\"arn:aws:s3:::notes-of-all\",\"Condition\":{\"StringNotEquals\":"
                        + "{\"s3:prefix\":[\"a, b\",\"c\"]}}}]}");
        String why = whyRefused("s3", "ListObjectsV2", "Bucket", "notes-of-all").toString();
        assertThat(why.lines()).allMatch(line -> line.length() <= 80);
        assertThat(why.lines().dropWhile(line -> !line.startsWith("  to allow it")))
                .containsExactly(
                        "  to allow it   change or remove that Deny of the bucket policy of notes-of-all:",
                        "                no Allow outweighs it",
                        "                {\"Sid\": \"NotRosa\", \"Effect\": \"Deny\",",
                        "                 \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:user/rosa\"},",
                        "                 \"Action\": \"s3:ListBucket\",",
                        "                 \"Resource\": \"arn:aws:s3:::notes-of-all\",",
                        "                 \"Condition\": {\"StringNotEquals\": {\"s3:prefix\": [\"a, b\", \"c\"]}}}");
    }

    @Test
    void tellsOfACodeWhereOneWouldHelp() {
        Client iam = aws.client("iam");
        iam.call("CreateUser", "UserName", "mia");
        iam.call("PutUserPolicy", "UserName", "mia", "PolicyName", "codes", "PolicyDocument", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "*", "Resource": "*"},
                  {"Effect": "Deny", "Action": "*", "Resource": "*",
                   "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}]}""");
        Result key = iam.call("CreateAccessKey", "UserName", "mia");
        Client mia = aws.configure("mia", (String) key.search("AccessKey.AccessKeyId"), (String)
                        key.search("AccessKey.SecretAccessKey"))
                .client("iam");
        AwsException refused = catchThrowableOfType(AwsException.class, () -> mia.call("ListUsers"));
        assertThat(aws.why(refused.requestId()).toString())
                .contains("change or remove that Deny of policy codes of user/mia")
                .contains("or            make the call in a session that has shown an MFA device:\n"
                        + "                session.withToken(");
    }

    @Test
    void tellsThatAnOpenSandboxAsksNoPolicy() {
        try (Sandbox open = Sandbox.open(new SandboxOptions(null, false, 0, true))) {
            ClientSettings settings = ClientSettings.of(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "key")), "us-east-1")
                    .withEndpoint(open.endpoint());
            Client iam = Client.over("iam", ServiceCatalog.find("iam").newClient(settings));
            String id = (String) iam.call("ListUsers").search("ResponseMetadata.RequestId");
            assertThat(new Decisions(open.endpoint()).of(id).toString())
                    .startsWith("Allowed: this sandbox was started with --auth open");
        }
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
